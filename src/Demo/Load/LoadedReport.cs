using System.Globalization;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Domain.Privacy;
using Keukentafel.Domain.Reports;
using Keukentafel.Domain.Time;
using Keukentafel.Domain.Triage;

namespace Keukentafel.Demo.Load;

/// <summary>The report of a made-up household and what was done with it: waiting, picked up, helped or closed.</summary>
sealed class LoadedReport(LoadedHousehold of)
{
    const int WaitingDays = 10, SingleDays = 35, SmallPlanDays = 270, PlanDays = 420;

    /// <summary>Days after which the plan of this household is closed; the report then is too.</summary>
    public static int DaysOf(Weight weight) => weight switch
    {
        Weight.OneQuestion => SingleDays,
        Weight.SmallPlan => SmallPlanDays,
        Weight.SeveralLaws => PlanDays,
    };

    public Report Add()
    {
        var chance = of.Chance;
        var law = chance.Pick(Enum.GetValues<Law>());
        var isWaiting = of.Age <= chance.Between(2, WaitingDays);
        var isClosed = !isWaiting && of.Age > DaysOf(of.Weight);
        var isSingle = of.Weight == Weight.OneQuestion;
        var id = chance.Id(of.At(0));
        var inquiry = isWaiting ? of.Term(TermKind.Inquiry, 0, null, id) : null;
        if (isWaiting) of.Term(TermKind.PersonalPlan, 0, null, id);
        else of.Term(law == Law.Wgs ? TermKind.DebtFirstTalk : TermKind.Inquiry, 0, 4, id);
        var report = Received(id, isWaiting && chance.Percent(3));
        if (inquiry is not null) report.Schedule([inquiry]);
        if (!isWaiting) Handled(report, isSingle, law, isClosed && isSingle);
        of.Batch.Add(report);
        of.Batch.Add(new Involvement(chance.Id(of.At(0)), InvolvementKind.TeamIntake, report.IsSafety ? Purpose.Safety : Purpose.Intake, of.At(0))
        {
            TeamId = of.Team.Team.Id, ReportId = id, Until = isWaiting ? null : of.At(2),
        }.With(of.Id, of.First.Id));
        of.Note(JournalKind.ReportReceived, 0, id, id, of.First);
        of.Fact(FactKind.ReportReceived, 0);
        if (isWaiting && chance.Percent(15)) Unmatched();
        return report;
    }

    Report Received(Guid id, bool isSafety)
    {
        var (chance, dossierId, person) = (of.Chance, of.First.DossierId, of.First);
        return Report.Receive(new NewReport
        {
            Id = id, DossierId = dossierId, Reference = Reference(), ReceiptKeyHash = chance.Bytes(32), ReceivedAt = of.At(0), ReceivedOn = of.Start,
            Channel = chance.Pick(Enum.GetValues<Channel>()), AskedFor = AskedFor.Self, Urgency = isSafety ? Urgency.Danger : Urgency.None,
            Texts = new ReportTexts(
                Words: of.Open.SealRequired(dossierId, id, Field.ReportWords, chance.Pick(Sentences.Asks)),
                Wish: of.Open.Seal(dossierId, id, Field.ReportWish, chance.Pick(Sentences.Wishes)),
                AskerName: of.Open.Seal(dossierId, id, Field.ReportAskerName, person.FullName),
                Reach: of.Open.SealRequired(dossierId, id, Field.ReportReach, "06 - 1234 5678. Bellen is veilig.")),
            PostcodeArea = person.Postcode![..4], TeamId = of.Team.Team.Id, PersonId = person.Id, HouseholdId = of.Id, SubjectNumber = of.SubjectNumber,
        }).Report;
    }

    void Handled(Report report, bool isSingle, Law law, bool isClosed)
    {
        var (chance, worker) = (of.Chance, of.Worker);
        var route = isSingle ? chance.Pick<Route>([Route.Information, Route.OwnNetwork, Route.GeneralFacility, Route.SingleProvision]) : Route.Plan;
        report.PickUp(worker.Id);
        report.SetLaw(law);
        report.RecordFirstContact(of.At(3));
        of.Involve(worker, InvolvementKind.Handler, Purpose.Intake, 2, isClosed ? 20 : isSingle ? null : of.Age > DaysOf(of.Weight) ? DaysOf(of.Weight) : null, report.Id);
        of.Note(JournalKind.ReportPickedUp, 2, report.Id, report.Id, of.First, worker);
        of.AddContact(report, 3);
        of.Fact(FactKind.FirstContact, 3, value: chance.Between(4, 120));
        of.Looked(2, Purpose.Intake);
        if (isSingle && !isClosed) return;
        report.Decide(new DecidedRoute(Decide(report, route), route, [law], Deviation: null));
        of.Note(JournalKind.RouteDecided, 6, report.Id, report.Id, of.First, worker);
        of.Fact(FactKind.ReportRouted, 6, route, law);
        of.Fact(FactKind.HelpStarted, 9, value: chance.Between(1, 30));
        of.Fact(FactKind.LawInvolved, 6, law: law);
        report.StartHelp(of.On(9));
        if (!isClosed) return;
        report.Answer(how: null, of.At(20));
        of.Note(JournalKind.ReportClosed, 20, report.Id, report.Id, of.First, worker);
        of.Looked(20, Purpose.Intake);
    }

    Guid Decide(Report report, Route route)
    {
        var id = of.Chance.Id(of.At(6));
        of.Batch.Add(new Domain.Conversations.TriageDecision
        {
            Id = id, DossierId = report.DossierId, ReportId = report.Id, Advised = route, Chosen = route, RulesVersion = "1", AccountId = of.Worker.Id, At = of.At(6),
            Explanation = of.Open.SealRequired(report.DossierId, id, Field.TriageExplanation, "Samen besproken. De bewoner wil het zo proberen."),
        });
        return id;
    }

    /// <summary>A report of somebody else, of whom it is not known yet who it is: it waits at the front desk.</summary>
    void Unmatched()
    {
        var (chance, intake) = (of.Chance, of.NewDossier(DossierKind.Intake));
        var (id, (prefix, surname)) = (chance.Id(of.At(0)), MadeUp.Surname(chance));
        var name = string.Join(' ', new[] { chance.Pick(MadeUp.GivenNames), prefix, surname }.OfType<string>());
        var (report, _) = Report.Receive(new NewReport
        {
            Id = id, DossierId = intake.Id, Reference = Reference(second: 1), ReceiptKeyHash = chance.Bytes(32), ReceivedAt = of.At(0), ReceivedOn = of.Start,
            Channel = Channel.Web, AskedFor = AskedFor.Self, Urgency = Urgency.None,
            Texts = new ReportTexts(
                Words: of.Open.SealRequired(intake.Id, id, Field.ReportWords, chance.Pick(Sentences.Asks)),
                Reach: of.Open.SealRequired(intake.Id, id, Field.ReportReach, "06 - 8765 4321. Bellen is veilig."),
                AskerName: of.Open.Seal(intake.Id, id, Field.ReportAskerName, name),
                AboutBirthDate: of.Open.Seal(intake.Id, id, Field.ReportAboutBirthDate, string.Create(CultureInfo.InvariantCulture, $"19{chance.Between(40, 99)}-0{chance.Between(1, 9)}-1{chance.Below(10)}"))),
            PostcodeArea = of.First.Postcode![..4], TeamId = of.Team.Team.Id, SubjectNumber = chance.Subject(),
        });
        of.Batch.Add(report);
        of.Batch.Add(new Involvement(chance.Id(of.At(0)), InvolvementKind.TeamIntake, Purpose.Intake, of.At(0)) { TeamId = of.Team.Team.Id, ReportId = id });
    }

    // Each is one of its own: the number of the household, shuffled, and three letters by chance.
    string Reference(int second = 0)
    {
        const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
        const long Numbers = 24_300_000, Stride = 7_368_787;
        var left = (of.Number * 2L + second) * Stride % Numbers;
        Span<char> text = stackalloc char[8];
        for (var place = 0; place < text.Length; place++, left /= Letters.Length)
            text[place] = Letters[place < 5 ? (int)(left % Letters.Length) : of.Chance.Below(Letters.Length)];
        return $"KT-{text[..4]}-{text[4..]}";
    }
}
