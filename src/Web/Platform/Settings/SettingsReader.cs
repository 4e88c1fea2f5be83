using System.Globalization;
using Keukentafel.Data.Municipalities;

namespace Keukentafel.Web.Platform.Settings;

/// <summary>
/// Reads settings and collects what is wrong with them, so that all faults are said at once. A message names the key and
/// what to set, never the value: it may be a secret.
/// </summary>
sealed class SettingsReader(IConfiguration configuration)
{
    readonly List<string> faults = [];

    /// <summary>Reads the text of a value; false when it is not one.</summary>
    public delegate bool Parser<T>(string text, out T value);

    /// <summary>A text; null without.</summary>
    public string? Text(Setting setting) => string.IsNullOrWhiteSpace(configuration[setting.Key]) ? null : configuration[setting.Key];

    /// <summary>A text that must hold to something; null without.</summary>
    public string? Text(Setting setting, Func<string, bool> isRight) =>
        Value<string?>(setting, (string text, out string? value) => isRight(value = text), null);

    /// <summary>A number within its limits.</summary>
    public int Number(NumberSetting setting) => Value(
        setting,
        (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= setting.Least && value <= setting.Most,
        setting.Otherwise);

    /// <summary>True or false.</summary>
    public bool Switch(SwitchSetting setting) => Value(setting, bool.TryParse, setting.Otherwise);

    /// <summary>A value of another kind.</summary>
    public T Value<T>(Setting setting, Parser<T> parse, T otherwise)
    {
        if (Text(setting) is not { } text) return otherwise;
        if (parse(text.Trim(), out var value)) return value;
        Wrong(setting.Key, setting.Must);
        return otherwise;
    }

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<T> List<T>(ListSetting setting, Parser<T> parse)
    {
        var values = new List<T>();
        // One value without a number is a mistake that would otherwise pass unseen.
        if (Text(setting) is not null) Fault(setting.Key, $"deze instelling heeft een nummer. Zet {setting.Name} op {setting.Must}.");
        foreach (var line in configuration.GetSection(setting.Key).GetChildren())
            if (line.Value is { } text && parse(text.Trim(), out var value)) values.Add(value);
            else Wrong(line.Path, setting.Must);
        return values;
    }

    /// <summary>The names directly below a key.</summary>
    public IReadOnlyList<string> NamesBelow(string key) => [.. configuration.GetSection(key).GetChildren().Select(child => child.Key)];

    /// <summary>The text at a key that the installation itself names.</summary>
    public string? TextAt(string key) => configuration[key];

    /// <summary>The values below a key as one object; null when there are none, or when they are wrong.</summary>
    public T? Bind<T>(string key, string advice) where T : class
    {
        try
        {
            return configuration.GetSection(key).Get<T>(options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException)
        {
            Fault(key, advice);
            return null;
        }
    }

    /// <summary>Adds a fault: the key, and a Dutch sentence that says what is wrong and what to set.</summary>
    public void Fault(string key, string sentence) => faults.Add($"{key}: {sentence}");

    /// <exception cref="WrongSettingsException">Something was wrong; the message has a line for each fault.</exception>
    public void ThrowIfWrong()
    {
        if (faults.Count > 0) throw new WrongSettingsException(string.Join('\n', faults.Distinct()));
    }

    void Wrong(string key, string must) => Fault(key, $"deze waarde kan niet. Zet {must}, of laat de instelling weg.");
}
