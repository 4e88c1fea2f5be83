namespace Keukentafel.Web.Platform.Settings;

/// <summary>Instelling: one setting of the installation, as the table of docs/operations lists it.</summary>
/// <param name="Key">Its key in the configuration.</param>
/// <param name="Values">What it may be, as the documentation says it.</param>
/// <param name="Must">What it may be, in the Dutch of the message at the start.</param>
/// <param name="Default">What holds without it, as the documentation says it.</param>
record Setting(string Key, string Values, string Must, string Default)
{
    /// <summary>Its name in the environment.</summary>
    public virtual string Name => Key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>A whole number within limits.</summary>
sealed record NumberSetting(string Key, int Least, int Most, int Otherwise)
    : Setting(Key, $"{Least} to {Most}", $"een geheel getal van {Least} tot en met {Most}", $"{Otherwise}");

/// <summary>True or false.</summary>
sealed record SwitchSetting(string Key, bool Otherwise) : Setting(Key, "`true` or `false`", "true of false", Otherwise ? "`true`" : "`false`");

/// <summary>Several values, each with a number behind the key.</summary>
sealed record ListSetting(string Key, string Values, string Must, string Default) : Setting(Key, Values, Must, Default)
{
    public override string Name => $"{Key}__0";
}
