using System.Security.Cryptography;

namespace Keukentafel.Limit;

/// <summary>The pages and the three saves.</summary>
sealed class Pages(Store store, Keys keys, AccessCommits access)
{
    static readonly (string Field, int Id, int Dossier, int Value)[][] OfHousehold =
    [
        [("plans.title", 0, 1, 2), ("plans.own_goal_declined", 0, 1, 8)],
        [("goals.words", 0, 1, 2)],
        [("goal_actions.what", 0, 1, 2), ("goal_actions.objection", 0, 1, 3)],
        [("participants.name", 0, 1, 2), ("participants.remark", 0, 1, 3)],
        [],
        [],
        [("provisions.what", 0, 1, 2), ("provisions.by", 0, 1, 3), ("provisions.decision_reference", 0, 1, 4)],
        [("self_reliance_scores.score", 0, 1, 2)],
        [("journal.detail", 0, 1, 2)],
        [("entries.reply", 0, 1, 2)],
        [("appointments.subject", 0, 1, 2), ("appointments.place", 0, 1, 3)],
        [],
        [("journal.detail", 0, 1, 2), ("entries.text", 6, 7, 8), ("entries.source", 6, 7, 9), ("entries.reply", 6, 7, 10), ("contacts.note", 12, 13, 14)],
    ];

    static readonly (string Field, int Id, int Dossier, int Value)[][] OfOwnPage =
    [
        .. OfHousehold[..4], [], [], OfHousehold[6], OfHousehold[10],
        [("conversations.account", 0, 1, 2), ("conversations.present", 0, 1, 3), ("conversations.correction", 0, 1, 4)],
        [("entries.text", 0, 1, 2), ("entries.source", 0, 1, 3), ("entries.reply", 0, 1, 4)],
        [],
    ];

    public async Task<Shown> Household(Asked asked)
    {
        var (account, household, now) = (asked.Id("account"), asked.Id("id"), Clock.Now);
        var looked = store.ReadAccess([Sql.Looked], ("household", household), ("week", now.AddDays(-7)), ("account", account));
        var rows = await store.Read([.. Sql.Door, .. Sql.Household], ("household", household), ("account", account), ("now", now), ("recently", now.AddDays(-14)));
        if (rows[3].Count == 0) throw new UnauthorizedAccessException();
        var durable = access.Write(account, "het huishouden en het plan", [household, .. rows[2].Select(row => Id(row[3]))]);
        var html = new Html();
        Show(html, rows, Unwrap(rows[0]), OfHousehold);
        html.Row((await looked)[0][0]);
        return new Shown(html.Filled(asked.Bytes), durable);
    }

    public async Task<Shown> Mine(Asked asked)
    {
        var (account, now) = (asked.Id("account"), Clock.Now);
        var household = Id((await store.Read([Sql.OwnHousehold], ("account", account)))[0][0][0]);
        var rows = await store.Read([.. Sql.Door, .. Sql.OwnPage], ("household", household), ("account", account), ("now", now), ("recently", now.AddDays(-14)));
        var durable = Task.WhenAll(
            access.Write(account, "het eigen plan", [household, .. rows[2].Select(row => Id(row[3]))]),
            access.Write(account, "de eigen meldingen", [.. rows[Sql.Door.Length + 4].Select(row => Id(row[0]))]));
        var html = new Html();
        Show(html, rows, Unwrap(rows[0]), OfOwnPage);
        return new Shown(html.Filled(asked.Bytes), durable);
    }

    public async Task<Shown> Work(Asked asked)
    {
        var (account, now) = (asked.Id("account"), Clock.Now);
        var recent = store.ReadAccess([Sql.Recent], ("account", account));
        var rows = await store.Read(Sql.Work, ("account", account), ("now", now));
        var mine = rows[5].Where(row => row[8] is not null && Id(row[8]) == account).ToList();
        var soon = rows[6].Where(row => Id(row[7]) == account).Take(20).ToList();
        Guid[] dossiers = [.. rows[0].Concat(mine).Concat(soon).Select(row => Id(row[1])).Distinct()];
        var open = Unwrap((await store.Read([$"SELECT id,wrapped_key FROM dossiers WHERE {store.In("id", "ids")}"], ("ids", dossiers)))[0]);
        var durable = Task.WhenAll(
            access.Write(account, "de lijst met nieuwe meldingen", [.. rows[0].Select(row => Id(row[0]))]),
            access.Write(account, "de werkdag", [.. rows[1].Concat(rows[2]).Select(row => Id(row[0])).Distinct()]));
        var html = new Html();
        Show(html, rows[0], open, [("reports.words", 0, 1, 2)]);
        Show(html, mine, open, [("goal_actions.what", 0, 1, 2)]);
        Show(html, soon, open, [("appointments.subject", 0, 1, 2), ("appointments.place", 0, 1, 3)]);
        foreach (var row in rows[1].Concat(rows[2]).Concat(rows[4]).Concat((await recent)[0].Take(5))) html.Row(row);
        return new Shown(html.Filled(asked.Bytes), durable);
    }

    public Task<Shown> Team(Asked asked) => List(asked, Sql.WaitingList, "de wachtlijst van het team",
        ("account", asked.Id("account")), ("now", Clock.Now), ("today", Clock.Today));

    public Task<Shown> Search(Asked asked) => List(asked, Sql.Search, "een zoekvraag in eigen werk",
        ("account", asked.Id("account")), ("now", Clock.Now), ("key", asked.Query["name"].ToString().ToLowerInvariant() + "%"), ("given", asked.Query["name"] + "%"));

    public async Task<Shown> Monitor(Asked asked)
    {
        var facts = await store.Read(Sql.Monitor, ("start", DateOnly.Parse(asked.Query["start"].ToString())), ("end", DateOnly.Parse(asked.Query["end"].ToString())));
        var html = new Html();
        foreach (var group in facts.SelectMany(answer => answer).GroupBy(fact => (fact[0], fact[3], fact[4]))) html.Row(group.Key, group.Count(), group.Select(fact => fact[2]).Distinct().Count());
        return new Shown(html.Filled(asked.Bytes), Task.CompletedTask);
    }

    public async Task<Shown> StoreReport(Asked asked)
    {
        var (now, today) = (Clock.Now, Clock.Today);
        var (report, form, reference) = (Guid.CreateVersion7(), Guid.CreateVersion7(), "KT-" + RandomNumberGenerator.GetHexString(9));
        var (dossier, key, wrapped) = keys.NewDossier();
        var before = await store.Read(Sql.BeforeReport, ("reference", reference), ("form", form));
        byte[] Sealed(string field, string text) => Keys.Seal(key, dossier, field, report, text);
        await store.Write(Sql.StoreReport, ("dossier", dossier), ("wrapped", wrapped), ("now", now), ("today", today), ("report", report), ("reference", reference),
            ("hash", keys.Hash(reference)), ("words", Sealed("reports.words", asked.Query["words"].ToString())), ("reach", Sealed("reports.reach", "06 - 1234 5678")),
            ("name", Sealed("reports.asker_name", "Anna de Vries")), ("address", Sealed("reports.address", "Lindenhof 14, 1012 LH")), ("team", Id(before[0][0][0])),
            ("subject", Guid.CreateVersion7()), ("no", false), ("term_a", Guid.CreateVersion7()), ("term_b", Guid.CreateVersion7()), ("term_c", Guid.CreateVersion7()), ("due", today.AddDays(42)),
            ("involvement", Guid.CreateVersion7()), ("row", Guid.CreateVersion7()), ("fact", Guid.CreateVersion7()), ("form", form), ("path", "/melden/ontvangst"));
        var html = new Html();
        html.Row(reference, today);
        return new Shown(html.Filled(asked.Bytes), Task.CompletedTask);
    }

    public async Task<Shown> SavePart(Asked asked)
    {
        var (account, household, conversation, now) = (asked.Id("account"), asked.Id("id"), asked.Id("conversation"), Clock.Now);
        var rows = await store.Read([.. Sql.Door, .. Sql.Conversation], ("household", household), ("account", account), ("now", now), ("conversation", conversation));
        var durable = access.Write(account, "het gesprek", [household, .. rows[2].Select(row => Id(row[3]))]);
        var (open, html) = (Unwrap(rows[0]), new Html());
        Show(html, rows[Sql.Door.Length], open, [("conversations.present", 0, 1, 2), ("conversations.participation", 0, 1, 3)]);
        var parts = rows[Sql.Door.Length + 1];
        Show(html, parts, open, [("conversation_parts.says", 0, 1, 2), ("conversation_parts.wants", 0, 1, 3), ("conversation_parts.score", 0, 1, 7)]);
        var (part, dossier) = (Id(parts[0][0]), Id(parts[0][1]));
        byte[] Sealed(string field) => Keys.Seal(open[dossier], dossier, field, part, asked.Query["words"].ToString());
        await store.Write(Sql.SavePart, ("part", part), ("says", Sealed("conversation_parts.says")), ("wants", Sealed("conversation_parts.wants")), ("can", Sealed("conversation_parts.can")));
        return new Shown(html.Filled(asked.Bytes), durable);
    }

    public async Task<Shown> SaveAction(Asked asked)
    {
        var (account, household, goal, seat) = (asked.Id("account"), asked.Id("id"), asked.Id("goal"), asked.Id("seat"));
        var (now, today, action, row, form) = (Clock.Now, Clock.Today, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var rows = await store.Read([.. Sql.Door, .. Sql.Goal], ("household", household), ("account", account), ("now", now), ("goal", goal), ("form", form));
        var durable = access.Write(account, "het plan", [household, .. rows[2].Select(member => Id(member[3]))]);
        var open = Unwrap(rows[0]);
        var (dossier, words) = (Id(rows[Sql.Door.Length][0][1]), asked.Query["words"].ToString());
        await store.Write(Sql.SaveAction, ("action", action), ("dossier", dossier), ("goal", goal), ("seat", seat), ("what", Keys.Seal(open[dossier], dossier, "goal_actions.what", action, words)),
            ("today", today), ("now", now), ("row", row), ("household", household), ("account", account), ("detail", Keys.Seal(open[dossier], dossier, "journal.detail", row, words)),
            ("hash", keys.Hash(words)), ("fact", Guid.CreateVersion7()), ("subject", Id(rows[1][0][4])), ("form", form), ("path", "/huishoudens"));
        return new Shown([], durable);
    }

    async Task<Shown> List(Asked asked, string[] statements, string what, params (string, object?)[] values)
    {
        var rows = await store.Read(statements, values);
        var durable = access.Write(asked.Id("account"), what, [.. rows[0].Select(row => Id(row[0])).Distinct()]);
        var html = new Html();
        foreach (var row in rows.SelectMany(answer => answer)) html.Row(row);
        return new Shown(html.Filled(asked.Bytes), durable);
    }

    Dictionary<Guid, byte[]> Unwrap(List<object?[]> dossiers) =>
        dossiers.ToDictionary(row => Id(row[0]), row => keys.Unwrap(Id(row[0]), (byte[])row[1]!));

    static void Show(Html html, List<List<object?[]>> rows, Dictionary<Guid, byte[]> open, (string, int, int, int)[][] columns)
    {
        for (var place = 0; place < columns.Length; place++) Show(html, rows[Sql.Door.Length + place], open, columns[place]);
    }

    static void Show(Html html, List<object?[]> rows, Dictionary<Guid, byte[]> open, (string Field, int Id, int Dossier, int Value)[] columns)
    {
        foreach (var row in rows)
        {
            html.Row(row);
            foreach (var (field, id, dossier, value) in columns)
                if (row[value] is byte[] hidden && open.TryGetValue(Id(row[dossier]), out var key)) html.Row(Keys.Read(key, Id(row[dossier]), field, Id(row[id]), hidden));
        }
    }

    static Guid Id(object? value) => value is Guid id ? id : Guid.Parse((string)value!);
}
