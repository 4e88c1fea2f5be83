using AngleSharp.Html.Dom;
using Keukentafel.Data.Municipalities;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Monitoring;
using Keukentafel.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keukentafel.Tests.App.OwnPlan;

/// <summary>What tests about a resident's own pages do often.</summary>
static class ResidentApp
{
    /// <summary>The household of the demo at this street.</summary>
    public static async Task<Household> HouseholdAt(this TestApp app, string street)
    {
        await using var data = app.OpenDatabase();
        return await data.Households.AsNoTracking().SingleAsync(household => household.Label.Contains(street));
    }

    /// <summary>The item of a list in which these words stand.</summary>
    public static AngleSharp.Dom.IElement Item(this Page page, string words) =>
        page.Document.QuerySelectorAll("main li, main article").Last(item => item.TextContent.Contains(words, StringComparison.Ordinal));

    /// <summary>Follows the link in the item with these words.</summary>
    public static Task<Page> Open(this Visitor visitor, Page page, string words) =>
        visitor.Get(page.Item(words).QuerySelector("a")!.GetAttribute("href")!);

    /// <summary>Presses the button of a form in the item with these words.</summary>
    public static async Task<Page> Press(this Visitor visitor, string path, string words, string? address = null)
    {
        var page = await visitor.Get(path);
        var form = (IHtmlFormElement)page.Item(words).QuerySelector("form")!;
        var answer = await visitor.Post(address ?? Page.ActionOf(form, page.Path), Page.FieldsOf(form));
        return answer.Headers.Location is { } next ? await visitor.Get(next.OriginalString) : await Page.Read(answer);
    }

    /// <summary>Does the work that is due, as the worker does.</summary>
    public static async Task DoDueWork(this TestApp app)
    {
        using var runner = new DueWorkRunner(app.Services.GetRequiredService<MunicipalStores>(), app.Clock, NullLogger<DueWorkRunner>.Instance);
        Assert.True(await runner.RunOnce(TestContext.Current.CancellationToken));
    }

    /// <summary>The facts about ended actions of a household: 1 is kept, 0 is objected to.</summary>
    public static async Task<IReadOnlyList<int?>> EndedActions(this TestApp app, Household household)
    {
        await using var data = app.OpenDatabase();
        return await data.Facts.Where(fact => fact.Kind == FactKind.ActionEnded && fact.SubjectNumber == household.SubjectNumber)
            .OrderBy(fact => fact.On).Select(fact => fact.Value).ToListAsync();
    }
}
