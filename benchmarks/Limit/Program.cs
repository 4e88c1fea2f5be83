using System.Globalization;
using Keukentafel.Limit;

// The least program that gives the same answers as the product: the same rows by hand-written SQL, the same values
// decrypted, the same durable record of who looked, and a page of as many bytes. No sign-in, no forms, no Razor.
var settings = new Settings(args[0], args[1], args[2], args[3], args[4]);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
var app = builder.Build();
app.Urls.Add(settings.Address);

await using var store = await Store.Open(settings);
var keys = await Keys.Open(store, settings);
await using var access = new AccessCommits(store);
var pages = new Pages(store, keys, access);

app.MapGet("/health/live", () => "ok");
app.MapGet("/statements", () => string.Join("\n\n", Sql.All.Select(pair => $"-- {pair.Key}\n{string.Join(";\n", pair.Value)}")));
app.MapGet("/household", (HttpContext context) => Answer(context, pages.Household));
app.MapGet("/werk", (HttpContext context) => Answer(context, pages.Work));
app.MapGet("/team", (HttpContext context) => Answer(context, pages.Team));
app.MapPost("/search", (HttpContext context) => Answer(context, pages.Search));
app.MapGet("/mijn", (HttpContext context) => Answer(context, pages.Mine));
app.MapGet("/monitor", (HttpContext context) => Answer(context, pages.Monitor));
app.MapPost("/report", (HttpContext context) => Answer(context, pages.StoreReport));
app.MapPost("/part", (HttpContext context) => Answer(context, pages.SavePart));
app.MapPost("/action", (HttpContext context) => Answer(context, pages.SaveAction));
await app.RunAsync();

// No byte leaves before the record of who looked is durable: it is written while the page is made.
static async Task Answer(HttpContext context, Func<Asked, Task<Shown>> page)
{
    var query = context.Request.Query;
    var asked = new Asked(query, int.Parse(query["bytes"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture));
    var shown = await page(asked);
    await shown.Durable;
    context.Response.ContentType = "text/html; charset=utf-8";
    context.Response.ContentLength = shown.Body.Length;
    await context.Response.Body.WriteAsync(shown.Body);
}
