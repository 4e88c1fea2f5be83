using AngleSharp.Html.Dom;
using Keukentafel.Tests.App.Authorization;

namespace Keukentafel.Tests.App.Attack;

/// <summary>One form of a page, in the hands of somebody who may send it.</summary>
sealed record FoundForm(Watcher User, string Page, string Action, IHtmlFormElement Form)
{
    /// <summary>What somebody would fill in and send, with the token of this page.</summary>
    public List<KeyValuePair<string, string>> Filled() =>
        [.. RealForms.FilledIn(Form), .. Host.Page.FieldsOf(Form).Where(field => field.Key == "__RequestVerificationToken")];

    public override string ToString() => $"{Action} on {Page} by {User}";
}

/// <summary>Every form of every page, opened fresh just before it is tried; a new page is taken along by itself.</summary>
static class FormWalk
{
    public static async IAsyncEnumerable<FoundForm> Of(Matrix.Prepared all)
    {
        foreach (var address in all.Known.Where(address => address.ShowsAPage).OrderBy(RealForms.EndsTheWork))
        {
            if (RealForms.UserOf(all, address) is not { } user) continue;
            var path = RouteTable.Fill(address, all.Lindenhof);
            // The page is opened again for each form: what was sent before may have changed it.
            for (var number = 0; ; number++)
            {
                var page = await user.Browser.Get(path);
                if (page.Document.QuerySelectorAll("main form[method=post]").ElementAtOrDefault(number) is not IHtmlFormElement form) break;
                if (address.Pattern != "/demo") yield return new FoundForm(user, path, Page.ActionOf(form, path), form);
            }
        }
    }
}
