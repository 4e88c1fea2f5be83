using System.Text.Json;

namespace Keukentafel.Web.Platform.TagHelpers;

/// <summary>Knows the address of each bundled file: its name carries the hash of its content, so a browser may keep it for good.</summary>
public sealed class AssetManifest(IWebHostEnvironment environment)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> names = new(() => Read(environment));

    /// <summary>The address of a bundled file, such as <c>app.css</c>; its plain name when the bundle was not built.</summary>
    public string Address(string name) => "/assets/" + names.Value.GetValueOrDefault(name, name);

    private static IReadOnlyDictionary<string, string> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("assets/manifest.json");
        if (!file.Exists)
            return new Dictionary<string, string>();
        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
