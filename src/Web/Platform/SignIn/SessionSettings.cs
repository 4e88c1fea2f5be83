using Keukentafel.Web.Platform.Settings;

namespace Keukentafel.Web.Platform.SignIn;

/// <summary>How long a session lasts. Its cookie lasts twelve hours, longer than either.</summary>
/// <param name="IdleMinutes">Minutes without activity after which it ends.</param>
/// <param name="Hours">Hours after which it ends, however active somebody is.</param>
sealed record SessionSettings(int IdleMinutes, int Hours)
{
    public static SessionSettings From(SettingsReader reader) => new(reader.Number(SettingTable.SessionMinutes), reader.Number(SettingTable.SessionHours));
}
