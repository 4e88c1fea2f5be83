namespace Keukentafel.Web.Platform.Settings;

/// <summary>Oefenomgeving: signing in with one click as somebody who does not exist.</summary>
/// <param name="IsOn">Whether it is on.</param>
sealed record DemoMode(bool IsOn)
{
    public static DemoMode From(SettingsReader reader) => new(reader.Switch(SettingTable.Demo));
}
