using System.Diagnostics.CodeAnalysis;
using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Platform.Settings;

/// <summary>Oefenomgeving: signing in with one click as somebody who does not exist.</summary>
/// <param name="IsAsked">Whether the settings ask for it.</param>
/// <param name="Provider">Its provider; null when it is off, as it always is in the production program.</param>
sealed record DemoMode(bool IsAsked, IPracticeProvider? Provider)
{
    /// <summary>Whether it is on: asked for, and part of this program.</summary>
    [MemberNotNullWhen(true, nameof(Provider))]
    public bool IsOn => Provider is not null;

    public static DemoMode From(SettingsReader reader, IPracticeProvider? provider)
    {
        var isAsked = reader.Switch(SettingTable.Demo);
        return new DemoMode(isAsked, isAsked ? provider : null);
    }
}
