using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Keukentafel.Tests.App.Host;

/// <summary>Somebody with a browser: follows links, fills in the forms that a page really has, keeps cookies.</summary>
public sealed class Visitor : IDisposable
{
    readonly HttpClient client;

    internal Visitor(HttpMessageHandler server, CookieContainerHandler cookies, string address)
    {
        cookies.InnerHandler = server;
        Cookies = cookies.Container;
        // Each sign-in that is begun and left leaves two; a browser keeps many more than the twenty of this container.
        Cookies.PerDomainCapacity = 200;
        client = new HttpClient(cookies) { BaseAddress = new Uri(address), Timeout = Patience.Limit };
    }

    /// <summary>The cookie jar.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Opens a page and follows its redirects.</summary>
    public async Task<Page> Get(string path) => await Follow(await client.GetAsync(path));

    /// <summary>Fills in a form of a page and sends it; all that the form holds and is not named stays as it is.</summary>
    /// <param name="page">The page that holds the form.</param>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="fields">Fields to fill in, and the button that is pressed; null takes a field out.</param>
    public async Task<Page> Submit(Page page, string form, params (string Name, string? Value)[] fields) =>
        await Follow(await SubmitOnce(page, form, fields));

    /// <summary>Sends a form without following where it leads to.</summary>
    public Task<HttpResponseMessage> SubmitOnce(Page page, string form, params (string Name, string? Value)[] fields)
    {
        var found = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Path} ({(int)page.Status}) has no form {form}: {page.Text}");
        return Post(Page.ActionOf(found, page.Path), Filled(found, fields));
    }

    /// <summary>Posts fields as they are.</summary>
    public Task<HttpResponseMessage> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields));

    /// <summary>Sends a request as it is; redirects are not followed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="leaves">Cancelled when the visitor closes the page before the answer is there.</param>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken leaves = default) => client.SendAsync(request, leaves);

    /// <summary>Opens an address without following where it leads to.</summary>
    public Task<HttpResponseMessage> GetOnce(string path) => client.GetAsync(path);

    /// <summary>A token against forgery of this session, from a page that everybody may see.</summary>
    public async Task<string> ForgeryToken() =>
        ((IHtmlInputElement)(await Get("/demo")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;

    public void Dispose() => client.Dispose();

    async Task<Page> Follow(HttpResponseMessage response)
    {
        for (var step = 0; step < 10 && response.Headers.Location is { } location; step++)
            response = await client.GetAsync(location);
        return await Page.Read(response);
    }

    static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form, (string Name, string? Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet();
        return Page.FieldsOf(form).Where(field => !given.Contains(field.Key))
            .Concat(from field in fields where field.Value is not null select KeyValuePair.Create(field.Name, field.Value));
    }
}

/// <summary>What came back.</summary>
public sealed record Page(HttpStatusCode Status, string Path, string Body, IHtmlDocument Document, HttpResponseMessage Response)
{
    static readonly HtmlParser Parser = new();

    /// <summary>What a person reads.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public static async Task<Page> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new Page(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, body, Parser.ParseDocument(body), response);
    }

    /// <summary>What a form sends when nobody changes it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element is IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input && input.Type is not ("submit" or "button" or "file")
                && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                yield return KeyValuePair.Create(input.Name!, input.Value);
            if (element is IHtmlTextAreaElement { Name.Length: > 0 } area) yield return KeyValuePair.Create(area.Name!, area.Value);
            if (element is IHtmlSelectElement { Name.Length: > 0 } select) yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
        }
    }

    /// <summary>Where a form posts to.</summary>
    public static string ActionOf(IHtmlFormElement form, string path) => form.GetAttribute("action") is { Length: > 0 } action ? action : path;
}
