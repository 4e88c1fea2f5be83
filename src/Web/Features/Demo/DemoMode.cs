namespace Keukentafel.Web.Features.Demo;

/// <summary>Demo mode: signing in with one click as somebody who does not exist.</summary>
static class DemoMode
{
    public static bool IsOn(IConfiguration settings) => settings.GetValue<bool>("Demo");
}
