using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Host;

/// <summary>Somebody with a browser. What the browser complains about is kept, and a test that is done asks for it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    readonly ConcurrentQueue<string> complaints = [];

    internal Visitor(IBrowserContext context, IPage page, string address)
    {
        (Context, Page) = (context, page);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Enqueue($"asked elsewhere: {request.Url}");
        };
        // Chromium reports a refusal by the content security policy here too.
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => complaints.Enqueue($"script: {error.Error}");
    }

    /// <summary>Cookies, clock and connection of this browser.</summary>
    public IBrowserContext Context { get; }

    /// <summary>The tab that is open.</summary>
    public IPage Page { get; }

    /// <summary>The path of the page that is open.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>The one heading of the page.</summary>
    public ILocator Title => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The text under the header.</summary>
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public Task Open(string path) => Page.GotoAsync(path);

    public async Task SignIn(string persona)
    {
        await Open("/demo");
        await Press($"Aanmelden als {persona}");
    }

    public ILocator Field(string label) => Main.GetByLabel(label).First;

    public Task Fill(string label, string text) => Field(label).FillAsync(text);

    /// <summary>Chooses an answer, or agrees with a statement.</summary>
    public Task Choose(string answer, ILocator? within = null)
    {
        var place = within ?? Main;
        return place.GetByRole(AriaRole.Radio, new() { Name = answer }).Or(place.GetByRole(AriaRole.Checkbox, new() { Name = answer })).First.CheckAsync();
    }

    /// <summary>Chooses from a list that unfolds: the first one that has these words.</summary>
    public async Task Pick(string label, string words)
    {
        var list = Field(label);
        var option = await list.Locator("option").Filter(new() { HasText = words }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(option!);
    }

    public ILocator Button(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Presses a button that sends a form, and waits for the page that follows.</summary>
    public Task Press(string button) => Leave(Button(button).First);

    /// <summary>Follows a link of the page.</summary>
    public Task Follow(string link) => Leave(Link(link).First);

    /// <summary>Clicks what leads to another page, or to the same one anew, and waits until that is there.</summary>
    public Task Leave(ILocator by) => Leave(() => by.ClickAsync());

    /// <summary>Does what leads to another page, and waits until that is there.</summary>
    public async Task Leave(Func<Task> act)
    {
        await Page.EvaluateAsync("() => document.documentElement.dataset.left = ''");
        await act();
        await Assertions.Expect(Page.Locator("html:not([data-left])")).ToBeAttachedAsync();
        // Asked of the page itself: the event of its loading may have come before anybody waited for it.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Waits until the page shows a text.</summary>
    public Task Reads(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    /// <summary>Waits until the heading of the page is this.</summary>
    public Task IsAt(string title) => Assertions.Expect(Title).ToHaveTextAsync(title);

    /// <summary>Goes somewhere by the menu at the top.</summary>
    public Task Go(string place) => Leave(Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).First);

    /// <summary>What the browser complained about since the last time.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var all = complaints.ToArray();
        complaints.Clear();
        return all;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
