using System.Net;
using System.Text.RegularExpressions;

namespace Keukentafel.Bench;

/// <summary>Signs in as a person does: opens /demo and sends the form of a persona, with its token.</summary>
static partial class DemoSignIn
{
    static readonly Uri Demo = new("/demo", UriKind.Relative);

    /// <summary>The number of forms with which one can sign in.</summary>
    public static async Task<int> CountForms(HttpClient client) => (await Forms(client)).Count;

    /// <returns>False when the form was not accepted.</returns>
    public static async Task<bool> Post(HttpClient client, int form)
    {
        var (action, fields) = (await Forms(client))[form];
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(action, content);
        return response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.OK;
    }

    // A page with one form and a button per persona counts as one form per button.
    static async Task<List<(Uri Action, Dictionary<string, string> Fields)>> Forms(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Demo);
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var response = await client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK) return [];
        var html = await response.Content.ReadAsStringAsync();
        var forms = new List<(Uri, Dictionary<string, string>)>();
        foreach (Match form in FormBlock().Matches(html))
        {
            var head = form.Groups["head"].Value;
            if (!head.Contains("post", StringComparison.OrdinalIgnoreCase)) continue;
            var action = Attribute(head, "action") is { Length: > 0 } named ? new Uri(named, UriKind.RelativeOrAbsolute) : Demo;
            var hidden = Named(HiddenInput(), form.Value);
            var buttons = Named(Button(), form.Value);
            if (buttons.Count == 0) forms.Add((action, hidden.ToDictionary()));
            forms.AddRange(buttons.Select(button => (action, hidden.Append(button).ToDictionary())));
        }
        return forms;
    }

    static List<KeyValuePair<string, string>> Named(Regex element, string html) =>
        [.. from Match match in element.Matches(html)
            let name = Attribute(match.Value, "name")
            where name is not null
            select KeyValuePair.Create(name, Attribute(match.Value, "value") ?? "")];

    static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return match.Success ? WebUtility.HtmlDecode(match.Groups["value"].Value) : null;
    }

    [GeneratedRegex("<form(?<head>[^>]*)>.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormBlock();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenInput();

    [GeneratedRegex("<button[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Button();
}
