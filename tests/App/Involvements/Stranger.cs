using Keukentafel.Domain.Households;
using Keukentafel.Domain.Reports;
using Keukentafel.Tests.App.Authorization;
using Keukentafel.Tests.App.Matching;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Involvements;

/// <summary>
/// A report that anybody can make about somebody who is known, by name and birth date only, linked at the desk to that person. The
/// household is Marieke's at the Lindenhof: Samira handles and directs it, Bram leads its team, Joost works in that team and has nothing there.
/// </summary>
sealed class Stranger(TestApp app, Subject subject)
{
    /// <summary>The form with which a report is picked up.</summary>
    public const string PickUpForm = "main form[action*='handler=Oppakken']";

    public TestApp App => app;

    public Household Household => subject.Household;

    public string Home => $"/huishoudens/{subject.Household.Id}";

    /// <summary>The report that was made last.</summary>
    public Guid Id { get; private set; }

    public string Address => $"/werk/meldingen/{Id}";

    public static async Task<Stranger> Of(TestApp app) => new(app, await Subject.Of(app, Personas.Marieke));

    /// <summary>Every address in which something of the household stands, and of nobody else.</summary>
    public IEnumerable<string> Addresses =>
    [
        Home,
        .. subject.Household.Members.Select(member => $"{Home}/leden/{member.Id}"),
        .. new[] { "plan", "notities", "notitie", "contact", "afspraak", "hulp", "voorziening", "evaluatie", "veiligheid", "toestemmingen", "regisseur" }.Select(page => $"{Home}/{page}"),
        $"{Home}/doelen/{subject.Ids["goal"]}", $"{Home}/acties/{subject.Ids["action"]}", $"{Home}/voorzieningen/{subject.Ids["provision"]}",
        $"{Home}/evaluaties/{subject.Ids["review"]}", $"/gesprekken/{subject.Ids["conversation"]}", $"/gesprekken/{subject.Ids["conversation"]}/verslag",
        $"/gesprekken/{subject.Ids["conversation"]}/route", $"/werk/meldingen/{subject.Ids["report"]}",
    ];

    /// <summary>Makes the report at the door that is open to everybody.</summary>
    public async Task Report(string? urgent = null)
    {
        var asker = await Asker();
        Id = await app.Report(asker.FullName, asker.BirthDate!.Value, "1012 LH", "1", urgent);
    }

    /// <summary>Links it to the person and the household where that person lives.</summary>
    public async Task Link(Visitor desk)
    {
        var asker = await Asker();
        var found = await desk.Submit(await desk.Get($"/balie/{Id}"), "form[action$='handler=Zoek']");
        var chosen = await desk.Submit(found, "form:has(input[name='Chosen'])", ("Chosen", asker.Id.ToString()));
        var done = await desk.Submit(chosen, "form[action$='handler=Koppel']");
        Assert.Contains("gekoppeld", done.Text, StringComparison.Ordinal);
    }

    public async Task<Page> PickUp(Visitor worker) => await worker.Submit(await worker.Get(Address), PickUpForm);

    /// <summary>Made, linked at the desk and picked up.</summary>
    public async Task PickedUpBy(Visitor worker)
    {
        await Report();
        await Link(await app.As(Personas.Tom));
        await PickUp(worker);
    }

    public async Task<Report> Stored()
    {
        await using var data = app.OpenDatabase();
        return await data.Reports.AsNoTracking().SingleAsync(row => row.Id == Id, TestContext.Current.CancellationToken);
    }

    async Task<Person> Asker()
    {
        await using var data = app.OpenDatabase();
        return await data.Persons.AsNoTracking().SingleAsync(row => row.Id == subject.Asker.Id, TestContext.Current.CancellationToken);
    }
}
