namespace Keukentafel.Limit;

/// <summary>The statements of each page, as somebody writes them by hand.</summary>
static class Sql
{
    public const string InsertRecord = "INSERT INTO access_records (id,account_id,at,function,hash,kind,purpose,team,what,withheld) VALUES";
    public const string InsertSubject = "INSERT INTO access_subjects (access_record_id,subject_id,at) VALUES";

    const string Members = "SELECT p.dossier_id FROM persons p JOIN household_members m ON m.person_id=p.id WHERE m.household_id=@household AND m.until IS NULL";
    const string Open = "(SELECT dossier_id FROM households WHERE id=@household UNION ALL " + Members + ")";
    const string Plan = "(SELECT id FROM plans WHERE household_id=@household AND state<>'Closed')";

    /// <summary>What the door does: household, members, involvement with its law, safety, keys.</summary>
    public static readonly string[] Door =
    [
        "SELECT d.id,d.wrapped_key FROM dossiers d WHERE d.destroyed_at IS NULL AND d.id IN " + Open,
        "SELECT id,dossier_id,label,team_id,subject_number,created_at,version FROM households WHERE id=@household",
        "SELECT m.id,m.relation,m.\"from\",p.id,p.dossier_id,p.given_name,p.prefix,p.surname,p.birth_date,p.street,p.house_number,p.postcode,p.city,p.version FROM household_members m JOIN persons p ON p.id=m.person_id WHERE m.household_id=@household AND m.until IS NULL",
        "SELECT i.kind,i.person_id,i.law,r.law FROM involvements i LEFT JOIN reports r ON r.id=i.report_id WHERE i.household_id=@household AND i.\"from\"<=@now AND (i.until IS NULL OR i.until>@now) AND i.account_id=@account",
        "SELECT gathered_under,used_for,person_id FROM purpose_bases WHERE household_id=@household AND ended_at IS NULL",
        "SELECT max(withheld_until_review_on) FROM reports WHERE household_id=@household",
    ];

    /// <summary>The page of a household, after the door.</summary>
    public static readonly string[] Household =
    [
        "SELECT p.id,p.dossier_id,p.title,p.state,p.version,p.created_at,p.activated_at,p.review_on,p.own_goal_declined,d.account_id,d.person_id,a.name FROM plans p LEFT JOIN director_periods d ON d.plan_id=p.id AND d.until IS NULL LEFT JOIN accounts a ON a.id=d.account_id WHERE p.household_id=@household AND p.state<>'Closed'",
        "SELECT id,dossier_id,words,in_residents_words,person_id,life_domain,law,state,maker_verdict,resident_verdict,added_at FROM goals WHERE plan_id IN " + Plan + " AND dossier_id IN " + Open + " ORDER BY added_at,id LIMIT 100",
        "SELECT a.id,a.dossier_id,a.what,a.objection,a.goal_id,a.participant_id,a.owner_kind,a.due_on,a.done_at,a.objected_at,a.agreed_at FROM goal_actions a JOIN goals g ON g.id=a.goal_id WHERE g.plan_id IN " + Plan + " AND a.withdrawn_at IS NULL AND a.dossier_id IN " + Open + " ORDER BY a.agreed_at,a.id",
        "SELECT s.id,s.dossier_id,s.name,s.remark,s.kind,s.person_id,s.discipline,s.approved_at,s.left_at,s.invited_at,a.name,a.function,a.role FROM participants s LEFT JOIN accounts a ON a.id=s.account_id WHERE s.plan_id IN " + Plan + " ORDER BY s.invited_at LIMIT 100",
        "SELECT id,reference,received_on,state,route,is_safety FROM reports WHERE household_id=@household AND dossier_id IN " + Open + " ORDER BY received_at DESC LIMIT 10",
        "SELECT kind,due_on,report_id FROM statutory_terms WHERE household_id=@household AND met_on IS NULL AND dropped_on IS NULL ORDER BY due_on LIMIT 10",
        "SELECT id,dossier_id,what,\"by\",decision_reference,kind,law,person_id,applied_on,decided_on,outcome,started_on FROM provisions WHERE household_id=@household AND dossier_id IN " + Open + " ORDER BY at DESC LIMIT 30",
        "SELECT s.id,s.dossier_id,s.score,s.person_id,s.life_domain,s.at FROM self_reliance_scores s JOIN household_members m ON m.person_id=s.person_id WHERE m.household_id=@household AND m.until IS NULL ORDER BY s.at LIMIT 800",
        "SELECT j.id,j.dossier_id,j.detail,j.at,a.name FROM journal j LEFT JOIN accounts a ON a.id=j.account_id WHERE j.household_id=@household AND j.kind='ResidentRemark' AND j.detail IS NOT NULL AND j.at>@recently ORDER BY j.at DESC LIMIT 10",
        "SELECT e.id,e.dossier_id,e.reply,e.at,a.name FROM entries e LEFT JOIN accounts a ON a.id=e.reply_by_id WHERE e.household_id=@household AND e.reply_at>@recently ORDER BY e.reply_at DESC LIMIT 10",
        "SELECT id,dossier_id,subject,place,starts_at,ends_at FROM appointments WHERE household_id=@household AND ends_at>@now AND cancelled_at IS NULL ORDER BY starts_at LIMIT 3",
        "SELECT person_id,representative_id FROM representations WHERE person_id IN (SELECT person_id FROM household_members WHERE household_id=@household AND until IS NULL)",
        "SELECT j.id,j.dossier_id,j.detail,j.kind,j.at,j.withheld_until_review_on,e.id,e.dossier_id,e.text,e.source,e.reply,e.kind,c.id,c.dossier_id,c.note,c.how,c.reached,a.name,a.role FROM journal j LEFT JOIN entries e ON e.id=j.about_id LEFT JOIN contacts c ON c.id=j.about_id LEFT JOIN accounts a ON a.id=j.account_id WHERE j.household_id=@household AND j.kind NOT IN ('ConversationPartSaved') ORDER BY j.at DESC,j.id DESC LIMIT 21",
    ];

    public const string Looked = "SELECT count(DISTINCT r.account_id) FROM access_subjects s JOIN access_records r ON r.id=s.access_record_id WHERE s.subject_id=@household AND s.at>=@week AND r.account_id<>@account";

    const string Mine = "(SELECT household_id FROM involvements WHERE account_id=@account AND \"from\"<=@now AND (until IS NULL OR until>@now) AND household_id IS NOT NULL)";

    /// <summary>The day of a professional.</summary>
    public static readonly string[] Work =
    [
        "SELECT r.id,r.dossier_id,r.words,r.reference,r.received_on,r.due_on,r.is_safety,r.urgency,r.asked_for,r.person_id FROM reports r JOIN team_members t ON t.team_id=r.team_id WHERE t.account_id=@account AND t.until IS NULL AND r.state='New' ORDER BY r.is_safety DESC,r.due_on,r.received_at LIMIT 9",
        "SELECT h.id,h.label,i.kind,i.person_id,i.until FROM involvements i JOIN households h ON h.id=i.household_id WHERE i.account_id=@account AND i.\"from\"<=@now AND (i.until IS NULL OR i.until>@now) ORDER BY h.label,h.id LIMIT 500",
        "SELECT id,reference,state,is_safety,due_on,household_id,person_id,first_contact_at FROM reports WHERE handler_id=@account AND state IN ('PickedUp','Routed') ORDER BY is_safety DESC,due_on,received_at LIMIT 60",
        "SELECT id,kind,report_id,provision_id,household_id,due_on FROM statutory_terms WHERE met_on IS NULL AND dropped_on IS NULL AND household_id IN " + Mine + " ORDER BY due_on LIMIT 500",
        "SELECT household_id,review_on FROM plans WHERE state='Active' AND household_id IN " + Mine,
        "SELECT a.id,a.dossier_id,a.what,a.due_on,a.objected_at,a.owner_kind,p.household_id,g.person_id,s.account_id FROM goal_actions a JOIN goals g ON g.id=a.goal_id JOIN plans p ON p.id=g.plan_id JOIN participants s ON s.id=a.participant_id WHERE p.state='Active' AND s.left_at IS NULL AND a.withdrawn_at IS NULL AND (a.done_at IS NULL OR a.objected_at IS NOT NULL) AND (a.due_on IS NOT NULL OR s.account_id=@account) AND p.household_id IN " + Mine + " ORDER BY a.due_on,a.id LIMIT 500",
        "SELECT id,dossier_id,subject,place,household_id,starts_at,ends_at,account_id FROM appointments WHERE household_id IN " + Mine + " AND starts_at>=@now AND cancelled_at IS NULL ORDER BY starts_at LIMIT 500",
    ];

    public const string Recent = "SELECT s.subject_id,s.at FROM access_subjects s WHERE s.access_record_id IN (SELECT id FROM access_records WHERE account_id=@account AND kind='View' ORDER BY at DESC LIMIT 60)";

    const string Team = "(SELECT team_id FROM team_members WHERE account_id=@account AND until IS NULL)";
    const string Colleagues = "(SELECT account_id FROM team_members WHERE team_id IN " + Team + ")";

    /// <summary>The waiting list and caseload of a team.</summary>
    public static readonly string[] WaitingList =
    [
        "SELECT r.id,r.reference,t.name,r.received_on,r.due_on,r.is_safety,r.urgency FROM reports r JOIN teams t ON t.id=r.team_id WHERE r.state='New' AND r.team_id IN " + Team + " ORDER BY r.is_safety DESC,r.received_at LIMIT 21",
        "SELECT r.id,r.reference,r.received_on,r.due_on FROM reports r WHERE r.state='New' AND r.team_id IN " + Team + " ORDER BY r.received_at LIMIT 1",
        "SELECT count(*) FROM reports r WHERE r.state='New' AND r.team_id IN " + Team,
        "SELECT a.id,a.name,a.function,a.days,m.fte_hundredths,m.ring FROM team_members m JOIN accounts a ON a.id=m.account_id WHERE m.team_id IN " + Team + " ORDER BY a.name LIMIT 200",
        "SELECT account_id,count(DISTINCT household_id) FROM involvements WHERE account_id IN " + Colleagues + " AND household_id IS NOT NULL AND \"from\"<=@now AND (until IS NULL OR until>@now) GROUP BY account_id",
        "SELECT handler_id,count(*) FROM reports WHERE handler_id IN " + Colleagues + " AND state IN ('PickedUp','Routed') GROUP BY handler_id",
        "SELECT s.account_id,count(*) FROM goal_actions a JOIN participants s ON s.id=a.participant_id JOIN plans p ON p.id=s.plan_id WHERE s.account_id IN " + Colleagues + " AND p.state='Active' AND a.due_on<@today AND a.done_at IS NULL AND a.withdrawn_at IS NULL GROUP BY s.account_id",
    ];

    /// <summary>A search by name in one's own work.</summary>
    public static readonly string[] Search =
    [
        "SELECT p.id,p.given_name,p.prefix,p.surname,p.birth_date,p.street,p.house_number,h.id,h.label FROM persons p JOIN household_members m ON m.person_id=p.id JOIN households h ON h.id=m.household_id WHERE m.until IS NULL AND m.household_id IN " + Mine + " AND (p.surname_key LIKE @key OR p.given_name LIKE @given) ORDER BY p.surname_key,p.given_name,p.id LIMIT 21",
    ];

    public const string OwnHousehold = "SELECT m.household_id FROM household_members m JOIN accounts a ON a.person_id=m.person_id WHERE a.id=@account AND m.until IS NULL ORDER BY m.\"from\" DESC LIMIT 1";

    /// <summary>The own page of a resident, after the door.</summary>
    public static readonly string[] OwnPage =
    [
        .. Household[..4],
        "SELECT id,reference,received_on,state,asked_for,by_account_id FROM reports WHERE household_id=@household AND withheld_until_review_on IS NULL ORDER BY id DESC LIMIT 20",
        Household[5],
        Household[6],
        Household[10],
        "SELECT id,dossier_id,account,present,correction,held_on,account_sent_at FROM conversations WHERE household_id=@household AND state='AccountSent' AND withheld_until_review_on IS NULL ORDER BY id DESC LIMIT 3",
        "SELECT e.id,e.dossier_id,e.text,e.source,e.reply,e.kind,e.at,a.function FROM entries e JOIN accounts a ON a.id=e.account_id WHERE e.household_id=@household AND e.withheld_until_review_on IS NULL ORDER BY e.id DESC LIMIT 3",
        "SELECT id,held_on FROM reviews WHERE plan_id IN " + Plan + " ORDER BY at DESC LIMIT 1",
    ];

    /// <summary>The facts of a quarter that has ended, and what the same people had before.</summary>
    public static readonly string[] Monitor =
    [
        "SELECT kind,\"on\",subject_number,route,law,life_domain,owner,value,second_value FROM facts WHERE \"on\">=@start AND \"on\"<@end",
        "SELECT kind,\"on\",subject_number,route,law,life_domain,owner,value,second_value FROM facts WHERE \"on\"<@start AND kind IN ('LawInvolved','SelfRelianceScored','ParticipationScored') AND subject_number IN (SELECT subject_number FROM facts WHERE \"on\">=@start AND \"on\"<@end AND kind IN ('LawInvolved','SelfRelianceScored','ParticipationScored'))",
    ];

    /// <summary>What a report needs to know before it is stored.</summary>
    public static readonly string[] BeforeReport =
    [
        "SELECT t.id,a.first,a.last FROM teams t JOIN postcode_areas a ON a.team_id=t.id WHERE t.is_active ORDER BY t.id",
        "SELECT 1 FROM reports WHERE reference=@reference",
        "SELECT result_path FROM submissions WHERE id=@form",
    ];

    public static readonly string[] StoreReport =
    [
        "INSERT INTO dossiers (id,kind,wrapped_key,basis,retention,created_at) VALUES (@dossier,'Intake',@wrapped,'ReportIntake','ReportWithoutProvision',@now)",
        "INSERT INTO reports (id,dossier_id,reference,receipt_key_hash,received_at,received_on,channel,asked_for,urgency,words,reach,asker_name,address,postcode_area,team_id,state,subject_number,version,is_safety) VALUES (@report,@dossier,@reference,@hash,@now,@today,'Web','Self','None',@words,@reach,@name,@address,'1000',@team,'New',@subject,0,@no)",
        "INSERT INTO statutory_terms (id,kind,report_id,starts_on,due_on,met_on) VALUES (@term_a,'ReportConfirmation',@report,@today,@today,@today),(@term_b,'PersonalPlan',@report,@today,@due,NULL),(@term_c,'Inquiry',@report,@today,@due,NULL)",
        "INSERT INTO involvements (id,team_id,report_id,kind,purpose,\"from\") VALUES (@involvement,@team,@report,'TeamIntake','Intake',@now)",
        "INSERT INTO journal (id,dossier_id,report_id,about_id,at,kind,hash) VALUES (@row,@dossier,@report,@report,@now,'ReportReceived',@hash)",
        "INSERT INTO facts (id,kind,\"on\",subject_number,team_id) VALUES (@fact,'ReportReceived',@today,@subject,@team)",
        "INSERT INTO submissions (id,result_path,at) VALUES (@form,@path,@now)",
    ];

    /// <summary>What saving a part of a conversation reads, after the door.</summary>
    public static readonly string[] Conversation =
    [
        "SELECT id,dossier_id,present,participation,account,report_id,state,version FROM conversations WHERE id=@conversation",
        "SELECT id,dossier_id,says,wants,can,whom,tried,score,life_domain,version FROM conversation_parts WHERE conversation_id=@conversation",
        "SELECT id,dossier_id,state,law,withheld_until_review_on FROM reports WHERE id=(SELECT report_id FROM conversations WHERE id=@conversation)",
        "SELECT key FROM drafts WHERE account_id=@account LIMIT 50",
        "SELECT 1 FROM journal WHERE about_id=@conversation AND report_id=(SELECT report_id FROM conversations WHERE id=@conversation) LIMIT 1",
    ];

    public static readonly string[] SavePart =
    [
        "UPDATE conversation_parts SET says=@says,wants=@wants,can=@can,version=version+1 WHERE id=@part",
    ];

    /// <summary>What agreeing an action reads, after the door.</summary>
    public static readonly string[] Goal =
    [
        "SELECT id,dossier_id,plan_id,life_domain,law,state FROM goals WHERE id=@goal",
        "SELECT s.id,s.dossier_id,s.name,s.kind,s.approved_at,a.name FROM participants s LEFT JOIN accounts a ON a.id=s.account_id WHERE s.plan_id=(SELECT plan_id FROM goals WHERE id=@goal) AND s.left_at IS NULL ORDER BY s.invited_at LIMIT 100",
        "SELECT result_path FROM submissions WHERE id=@form",
    ];

    public static readonly string[] SaveAction =
    [
        "INSERT INTO goal_actions (id,dossier_id,goal_id,participant_id,owner_kind,what,due_on,agreed_at,version) VALUES (@action,@dossier,@goal,@seat,'Professional',@what,@today,@now,0)",
        "INSERT INTO journal (id,dossier_id,household_id,about_id,at,account_id,kind,detail,detail_mac,hash) VALUES (@row,@dossier,@household,@action,@now,@account,'ActionAgreed',@detail,@hash,@hash)",
        "INSERT INTO facts (id,kind,\"on\",subject_number,owner) VALUES (@fact,'ActionAgreed',@today,@subject,'Professional')",
        "INSERT INTO submissions (id,result_path,at) VALUES (@form,@path,@now)",
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["household"] = [.. Door, .. Household, Looked],
        ["werk"] = [.. Work, Recent, "SELECT id,wrapped_key FROM dossiers WHERE id IN the dossiers shown"],
        ["waiting-list"] = WaitingList,
        ["name-search"] = Search,
        ["mijn"] = [OwnHousehold, .. Door, .. OwnPage],
        ["monitor"] = Monitor,
        ["store-report"] = [.. BeforeReport, .. StoreReport],
        ["save-part"] = [.. Door, .. Conversation, .. SavePart],
        ["save-action"] = [.. Door, .. Goal, .. SaveAction],
        ["access record, shared by requests under way"] = [InsertRecord + " …", InsertSubject + " …"],
    };
}
