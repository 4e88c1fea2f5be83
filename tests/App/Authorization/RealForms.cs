using AngleSharp.Html.Dom;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>The forms that the pages really have, filled in as somebody would.</summary>
static class RealForms
{
    const string Token = "__RequestVerificationToken";

    static readonly string[] Last = ["/demo", "leden/{", "stoelen/{", "acties/{", "regisseur", "route", "snel", "afsluiten", "sluiten", "overdragen"];

    /// <summary>To order by: what ends the work on a household comes last, so that its other forms are still there.</summary>
    public static int EndsTheWork(Address address) => Array.FindIndex(Last, word => address.Pattern.Contains(word, StringComparison.Ordinal));

    /// <summary>
    /// What the form of this address sends when somebody who may use it fills it in; empty when no page has such a form.
    /// </summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsFor(Matrix.Prepared all, string path)
    {
        foreach (var address in all.Known.Where(address => path.StartsWith(RouteTable.Fill(address, all.Lindenhof), StringComparison.Ordinal)))
        {
            if (UserOf(all, address) is not { } user) continue;
            var page = await user.Browser.Get(RouteTable.Fill(address, all.Lindenhof));
            var form = page.Document.Forms.FirstOrDefault(form => string.Equals(Page.ActionOf(form, page.Path), path, StringComparison.OrdinalIgnoreCase));
            if (form is not null) return FilledIn(form);
        }
        return [];
    }

    /// <summary>Somebody who may use an address.</summary>
    public static Watcher? UserOf(Matrix.Prepared all, Address address) => all.Watchers.FirstOrDefault(watcher =>
        watcher.May(address) && watcher.Role is not null && (address.Reach != Reach.Involved || watcher.IsInvolvedIn(all.Lindenhof)) && watcher.Role != Role.FrontDesk)
        ?? all.Watchers.FirstOrDefault(watcher => watcher.May(address));

    /// <summary>Each field with a value that somebody could have typed.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FilledIn(IHtmlFormElement form) =>
    [
        .. Page.FieldsOf(form).Where(field => field.Key != Token)
            .Select(field => KeyValuePair.Create(field.Key, field.Value.Length > 0 ? field.Value : ValueFor(form, field.Key))),
        .. FirstChoices(form),
    ];

    static string ValueFor(IHtmlFormElement form, string name) => form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Name == name)?.Type switch
    {
        "date" => "2026-04-02",
        "time" => "10:30",
        "number" => "3",
        "email" => "proef@voorbeeld.nl",
        _ => "Proef",
    };

    /// <summary>Of radio buttons of which none is chosen: the first.</summary>
    static IEnumerable<KeyValuePair<string, string>> FirstChoices(IHtmlFormElement form) =>
        from input in form.Elements.OfType<IHtmlInputElement>()
        where input.Type == "radio" && input.Name is { Length: > 0 }
        group input by input.Name into choice
        where choice.All(input => !input.IsChecked)
        select KeyValuePair.Create(choice.Key!, choice.First().Value);
}
