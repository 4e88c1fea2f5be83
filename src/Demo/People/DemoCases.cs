using Keukentafel.Data;
using Keukentafel.Data.Journal;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Plans;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Teams;

namespace Keukentafel.Demo.People;

/// <summary>The households of the demo: one plan in full, an own director, a single question, a safety matter, and new reports.</summary>
sealed class DemoCases(DemoBuilder demo, DemoProfessionals staff, DateOnly today)
{
    MunicipalDatabase Database => demo.Database;

    public async Task Add()
    {
        await Lindenhof();
        await OwnDirector();
        await SingleQuestion();
        await WaitingForConversation();
        await Safety();
        await NewReports();
        demo.Clock.Set(today, 8);
    }

    /// <summary>Mother, son and daughter: money, school and a busy home. A promise is late.</summary>
    async Task Lindenhof()
    {
        demo.Clock.Set(today.AddDays(-62));
        var home = demo.Household(staff.North, "Lindenhof", "14", "1012LH",
            ("Marieke", "de", "Wit", today.AddYears(-38).AddDays(-40), "moeder"),
            ("Daan", "de", "Wit", today.AddYears(-14).AddDays(-20), "zoon"),
            ("Fleur", "de", "Wit", today.AddYears(-9).AddDays(-70), "dochter"));
        var (mother, son, daughter) = (home.Persons[0], home.Persons[1], home.Persons[2]);
        Resident(mother, "Inwoner: moeder van twee kinderen, heeft een plan.");
        Resident(son, "Inwoner van 14: ziet het gedeelde deel en zijn eigen deel.");
        foreach (var child in new[] { son, daughter })
            Database.Representations.Add(new Representation { Id = demo.NewId(), PersonId = child.Id, RepresentativeId = mother.Id, From = today.AddYears(-8) });

        var report = await demo.Report(staff.North, "Ik durf de post niet meer open te maken. De kinderen merken dat er iets is en Daan wil niet naar school.",
            "Dat iemand met mij meekijkt en dat het thuis weer rustig wordt.", home);
        demo.Clock.Set(today.AddDays(-60));
        await demo.PickUp(home, report, staff.Worker, Law.Wgs);
        Contact(home, report, staff.Worker, ContactHow.Telephone, reached: true, "Kennismaking. Moeder wil graag dat we thuis komen.");
        await demo.Record(home, report, report.RecordFirstContact(demo.Clock.Now), staff.Worker);

        demo.Clock.Set(today.AddDays(-57), 15);
        DemoTalk.Add(demo, home, report, staff.Worker);
        demo.Clock.Set(today.AddDays(-55));
        var plan = new DemoPlan(demo, home, "Rust in huis, schulden onder controle", staff.Worker);
        var seats = (Mother: plan.Seat(mother), Son: plan.Seat(son), Worker: await plan.Seat(staff.Worker, "social-work"), Debt: await plan.Seat(staff.Debt, "debt"),
            Gran: plan.Seat(SeatKind.Network, "Oma Jannie", "oma van de kinderen"), Neighbour: plan.Seat(SeatKind.Network, "Corrie van hiernaast", "buurvrouw"),
            Youth: plan.Seat(SeatKind.Provider, "De Bron jeugdhulp", "gesprekken op school", discipline: "youth"),
            Buddy: plan.Seat(SeatKind.Volunteer, "Maatje van Samen Wijzer", "hulp met de post", approved: false));
        var post = plan.Goal(null, "money", "Ik wil de post weer durven openmaken.", Law.Wgs, staff.Worker);
        var school = plan.Goal(son, "mental-health", "Ik wil naar school zonder buikpijn.", Law.Jeugdwet, staff.Worker);
        var calm = plan.Goal(null, "home-relations", "Wij willen samen eten zonder ruzie over geld.", null, staff.Worker);
        plan.Action(post, seats.Debt, "Overzicht van alle schulden maken", today.AddDays(-3));
        plan.Action(post, seats.Mother, "Elke dinsdag post verzamelen in de blauwe map", today.AddDays(9));
        plan.Action(post, seats.Neighbour, "Dinsdag samen de post doornemen", today.AddDays(9));
        var card = plan.Action(post, seats.Mother, "Nieuwe bankpas aanvragen", today.AddDays(-8));
        plan.Action(school, seats.Youth, "Vier gesprekken op school", today.AddDays(1));
        plan.Action(school, seats.Son, "Zeggen welke dag het moeilijkst is", null);
        plan.Action(calm, seats.Gran, "Op vrijdag koken voor het gezin", today.AddDays(4));
        var visit = plan.Action(calm, seats.Worker, "Bellen met de mentor van Daan", today.AddDays(-4));
        await plan.Activate(staff.Worker, today.AddDays(82));
        Law[] laws = [Law.Wgs, Law.Jeugdwet];
        foreach (var law in laws) LawInvolved(home, law);
        await Routed(home, report, Route.Plan, staff.Worker);
        (string Domain, int First, int Now)[] scores = [("money", 1, 2), ("home-relations", 2, 3), ("mental-health", 3, 3), ("people-around", 2, 4), ("daytime", 4, 4)];
        foreach (var (domain, first, _) in scores) plan.Score(mother, domain, first, first);

        demo.Clock.Set(today.AddDays(-12), 16);
        Entry(home, null, staff.Worker, EntryKind.Fact, "Er liggen elf ongeopende enveloppen op de kast. Twee zijn van de verhuurder.");
        var opinion = Entry(home, null, staff.Worker, EntryKind.Opinion, "Moeder is moe en stelt lastige dingen uit.");
        Entry(home, null, staff.Debt, EntryKind.Hearsay, "De verhuurder is bereid om te wachten.", "medewerker van de woningcorporatie");
        Entry(home, son, staff.Worker, EntryKind.Fact, "Daan was vorige maand zes dagen niet op school.", law: Law.Jeugdwet);
        DemoConsents.Basis(demo, home, son, Law.Jeugdwet, Law.Wgs, staff.Debt, "Het verzuim hangt samen met de schulden. Zonder dit klopt de afspraak met de verhuurder niet.");
        DemoConsents.Share(demo, home, mother, staff.Worker, staff.Accounts[mother.Id], "de mentor op school", "Dat er thuis geldzorgen zijn, en wat wij daaraan doen.");
        foreach (var (domain, first, now) in scores) plan.Score(mother, domain, now, first);
        demo.Clock.Set(today.AddDays(-7), 20, 14);
        plan.Done(card, staff.Accounts[mother.Id]);
        opinion.Reply = home.Dossier.Seal(opinion.DossierId, opinion.Id, Field.EntryReply, "Dat klopt niet helemaal. Ik werk ook nog drie avonden per week.");
        (opinion.ReplyAt, opinion.ReplyById) = (demo.Clock.Now, staff.Accounts[mother.Id].Id);
        demo.Journal.Add(DemoBuilder.ViewerOf(staff.Accounts[mother.Id]), JournalKind.EntryAnswered,
            new JournalSubject(opinion.DossierId, home.Household.Id, AboutId: opinion.Id));
        demo.Clock.Set(today.AddDays(-4), 11);
        plan.Done(visit, staff.Worker);
        Appointment(home, staff.Worker, today.AddDays(3), 14, "Samen naar het overzicht kijken", "Thuis aan de keukentafel", "Marieke, Fenna en Samira");
    }

    /// <summary>A couple who direct their own plan; Joost is their contact.</summary>
    async Task OwnDirector()
    {
        demo.Clock.Set(today.AddDays(-120));
        var home = demo.Household(staff.North, "Kastanjeweg", "3", "1021KW",
            ("Aisha", null, "Yilmaz", today.AddYears(-44), "partner"), ("Karim", null, "Yilmaz", today.AddYears(-47), "partner"));
        Resident(home.First, "Inwoner: is zelf regisseur van het plan.");
        var report = await demo.Report(staff.North, "Mijn man is ziek geworden. Ik zorg voor hem en werk ook nog.", "Even op adem komen.", home);
        demo.Clock.Set(today.AddDays(-117));
        await demo.PickUp(home, report, staff.Colleague, Law.Wmo);
        var plan = new DemoPlan(demo, home, "Samen thuis, ook voor mij tijd", staff.Colleague);
        var (aisha, joost) = (plan.Seat(home.First), await plan.Seat(staff.Colleague, "wmo"));
        var sister = plan.Seat(SeatKind.Network, "Zus Leyla", "zus van Aisha");
        var goal = plan.Goal(null, "people-around", "Ik wil een avond in de week voor mezelf.", Law.Wmo, staff.Colleague);
        plan.Action(goal, sister, "Donderdagavond bij Karim zijn", today.AddDays(5));
        plan.Action(goal, aisha, "Opgeven voor het koor", today.AddDays(12));
        plan.Action(goal, joost, "Uitzoeken of dagbesteding kan", today.AddDays(6));
        await plan.Activate(staff.Colleague, today.AddDays(30), own: home.First);
        await Routed(home, report, Route.Plan, staff.Colleague);
        LawInvolved(home, Law.Wmo);
        DemoConsents.Help(demo, home, home.First, staff.Colleague, "Een vrijwilliger die op donderdag bij Karim is.");
        plan.Score(home.First, "people-around", 2, 2);
    }

    /// <summary>One question: a stair lift. No plan, no meeting; a decision is owed.</summary>
    async Task SingleQuestion()
    {
        demo.Clock.Set(today.AddDays(-16));
        var home = demo.Household(staff.North, "Beukenlaan", "88", "1033BL", ("Henk", null, "Jansen", today.AddYears(-81), "bewoner"));
        Resident(home.First, "Inwoner: heeft een vraag gesteld en wacht op een besluit.");
        var report = await demo.Report(staff.North, "De trap lukt niet meer. Ik slaap nu beneden op de bank.", "Een traplift zou helpen.", home);
        demo.Clock.Set(today.AddDays(-14));
        await demo.PickUp(home, report, staff.Colleague, Law.Wmo);
        Contact(home, report, staff.Colleague, ContactHow.HomeVisit, reached: true, "De trap is te steil. Een lift past.");
        await demo.Record(home, report, report.RecordFirstContact(demo.Clock.Now), staff.Colleague);
        await Routed(home, report, Route.SingleProvision, staff.Colleague);
        LawInvolved(home, Law.Wmo);
        demo.Clock.Set(today.AddDays(-9));
        var id = demo.NewId();
        var (provision, _) = Provision.Record(new NewProvision
        {
            Id = id, DossierId = home.First.DossierId, HouseholdId = home.Household.Id, PersonId = home.First.Id, ReportId = report.Id,
            Kind = ProvisionKind.Individual, Law = Law.Wmo, AppliedOn = today.AddDays(-9), At = demo.Clock.Now,
            What = home.Dossier.SealRequired(home.First.DossierId, id, Field.ProvisionWhat, "Traplift"),
        });
        Database.Provisions.Add(provision);
        var due = Keukentafel.Domain.Time.StatutoryTerms.Compute(Keukentafel.Domain.Time.TermKind.DecisionWmo, today.AddDays(-9), [], Keukentafel.Domain.Time.WorkingCalendar.Netherlands, Keukentafel.Domain.Time.LocalRules.Default);
        Database.StatutoryTerms.Add(new StatutoryTerm
        {
            Id = demo.NewId(), Kind = Keukentafel.Domain.Time.TermKind.DecisionWmo, ProvisionId = id, ReportId = report.Id, HouseholdId = home.Household.Id,
            StartsOn = today.AddDays(-9), DueOn = due.DueOn!.Value,
        });
    }

    /// <summary>Picked up and matched; the conversation is still to come.</summary>
    async Task WaitingForConversation()
    {
        demo.Clock.Set(today.AddDays(-5));
        var home = demo.Household(staff.North, "Esdoornstraat", "27b", "1041ES",
            ("Jolanda", "van der", "Meer", today.AddYears(-52), "bewoner"), ("Kevin", "van der", "Meer", today.AddYears(-22), "zoon"));
        var report = await demo.Report(staff.North, "Mijn zoon zit de hele dag op zijn kamer. Hij heeft geen werk en praat bijna niet meer.",
            "Dat er iemand met hem praat die hem begrijpt.", home);
        Entry(home, home.Persons[1], staff.Youth, EntryKind.Fact, "Kevin kwam vorig jaar drie keer niet bij het gesprek over werk.", law: Law.Participatiewet);
        demo.Clock.Set(today.AddDays(-4));
        await demo.PickUp(home, report, staff.Worker);
    }

    /// <summary>Danger at home: what belongs to it is withheld from the household, who may read along.</summary>
    async Task Safety()
    {
        demo.Clock.Set(today.AddDays(-6));
        var home = demo.Household(staff.North, "Vlierhof", "9", "1044VH",
            ("Ilse", null, "Groen", today.AddYears(-34), "partner"), ("Mark", null, "Groen", today.AddYears(-36), "partner"));
        Resident(home.Persons[1], "Inwoner: in dit huishouden is iets afgeschermd. Dat ziet hij niet.");
        var report = await demo.Report(staff.North, "Mijn zus durft niets te zeggen waar hij bij is. Ze had weer een blauwe plek.", "Dat iemand haar alleen spreekt.", home, urgency: Urgency.Danger);
        demo.Clock.Set(today.AddDays(-6), 13);
        await demo.PickUp(home, report, staff.Worker);
        var id = demo.NewId();
        Database.Entries.Add(new Entry
        {
            Id = id, DossierId = home.Household.DossierId, HouseholdId = home.Household.Id, Kind = EntryKind.Fact, AccountId = staff.Worker.Id, At = demo.Clock.Now,
            Text = home.Dossier.SealRequired(home.Household.DossierId, id, Field.EntryText, "Ilse is gesproken op haar werk. Zij wil een gesprek met Veilig Thuis."),
            WithheldUntilReviewOn = report.WithheldUntilReviewOn,
        });
        demo.Journal.Add(DemoBuilder.ViewerOf(staff.Worker), JournalKind.EntryWritten,
            new JournalSubject(home.Household.DossierId, home.Household.Id, AboutId: id, WithheldUntilReviewOn: report.WithheldUntilReviewOn));
        demo.Clock.Set(today.AddDays(-5), 22);
        DemoConsents.Emergency(demo, home, staff.Youth, report.WithheldUntilReviewOn, "De politie belde laat op de avond: er was een kind in huis en niemand van het team was bereikbaar.");
    }

    async Task NewReports()
    {
        demo.Clock.Set(today.AddDays(-2), 9, 20);
        await demo.Report(staff.North, "Mijn buurvrouw komt haar huis niet meer uit. Ik maak me zorgen.", "Dat er iemand gaat kijken.", of: null,
            ("Gerda Postma", "1948-03-12", "Wilgenpad 5, 1052 WP"));
        demo.Clock.Set(today.AddDays(-1), 17, 5);
        await demo.Report(staff.North, "De huur is twee maanden niet betaald en nu krijg ik een brief van de deurwaarder.", "Dat ik in mijn huis kan blijven.", of: null,
            ("Ruben Smit", "1991-07-23", "Populierstraat 40, 1061 PS"), Urgency.Eviction);
        demo.Clock.Set(today.AddDays(-1), 21, 40);
        await demo.Report(staff.North, "Ik ben bang als hij thuiskomt. Bel mij niet op de huistelefoon.", "Een veilige plek voor mij en mijn kind.", of: null,
            ("Melissa Bakker", "1995-11-02", ""), Urgency.Danger);
        demo.Clock.Set(today.AddDays(-1), 11);
        await demo.Report(staff.South, "Ik zoek vrijwilligerswerk maar weet niet waar ik moet zijn.", "Een adres.", of: null, ("Willem Prins", "1963-01-30", "Zuidplein 2, 1510 ZP"));
    }

    void Resident(Person person, string introduction)
    {
        var account = new Account
        {
            Id = demo.NewId(), Role = Role.Resident, Name = person.FullName, Function = "inwoner", PersonId = person.Id, DemoIntroduction = introduction,
        };
        staff.Accounts[person.Id] = account;
        Database.Accounts.Add(account);
    }

    void Contact(DemoHousehold home, Report report, Account by, ContactHow how, bool reached, string note)
    {
        var id = demo.NewId();
        Database.Contacts.Add(new Contact
        {
            Id = id, DossierId = home.Household.DossierId, HouseholdId = home.Household.Id, ReportId = report.Id, At = demo.Clock.Now, How = how, Reached = reached,
            Note = home.Dossier.Seal(home.Household.DossierId, id, Field.ContactNote, note), AccountId = by.Id,
        });
        demo.Journal.Add(DemoBuilder.ViewerOf(by), JournalKind.ContactRecorded, new JournalSubject(home.Household.DossierId, home.Household.Id, AboutId: id));
    }

    Entry Entry(DemoHousehold home, Person? person, Account by, EntryKind kind, string text, string? source = null, Law? law = null)
    {
        var id = demo.NewId();
        var dossierId = person?.DossierId ?? home.Household.DossierId;
        var entry = new Entry
        {
            Id = id, DossierId = dossierId, HouseholdId = home.Household.Id, PersonId = person?.Id, Law = law, Kind = kind, AccountId = by.Id, At = demo.Clock.Now,
            Text = home.Dossier.SealRequired(dossierId, id, Field.EntryText, text), Source = home.Dossier.Seal(dossierId, id, Field.EntrySource, source),
        };
        Database.Entries.Add(entry);
        demo.Journal.Add(DemoBuilder.ViewerOf(by), JournalKind.EntryWritten, new JournalSubject(dossierId, home.Household.Id, person?.Id, AboutId: id));
        return entry;
    }

    void Appointment(DemoHousehold home, Account by, DateOnly day, int hour, string subject, string place, string who)
    {
        var (id, dossierId) = (demo.NewId(), home.Household.DossierId);
        Database.Appointments.Add(new Appointment
        {
            Id = id, DossierId = dossierId, HouseholdId = home.Household.Id, AccountId = by.Id,
            StartsAt = DutchTime.At(day, new TimeOnly(hour, 0)), EndsAt = DutchTime.At(day, new TimeOnly(hour + 1, 0)),
            Subject = home.Dossier.SealRequired(dossierId, id, Field.AppointmentSubject, subject),
            Place = home.Dossier.Seal(dossierId, id, Field.AppointmentPlace, place), WhoComes = home.Dossier.Seal(dossierId, id, Field.AppointmentWhoComes, who),
        });
    }

    async Task Routed(DemoHousehold home, Report report, Route route, Account by)
    {
        await demo.Record(home, report, report.Decide(new DecidedRoute(DecisionId: null, route, Laws: [], Deviation: null)), by);
        await demo.Record(home, report, report.StartHelp(demo.Clock.Today()), by);
        demo.MeetTerms(report);
    }

    void LawInvolved(DemoHousehold home, Law law) => Database.Facts.Add(new Fact
    {
        Id = demo.NewId(), Kind = FactKind.LawInvolved, On = demo.Clock.Today(), SubjectNumber = home.Household.SubjectNumber, TeamId = home.Household.TeamId, Law = law,
    });
}
