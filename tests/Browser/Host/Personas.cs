namespace Keukentafel.Tests.Browser.Host;

/// <summary>The people of the demo whom the tests sign in as.</summary>
static class Personas
{
    public const string Samira = "Samira Haddad";
    public const string Joost = "Joost Verweij";
    public const string Fenna = "Fenna Dijkstra";
    public const string Bram = "Bram Willemsen";
    public const string Tom = "Tom de Graaf";
    public const string Liesbeth = "Liesbeth Kok";
    public const string Rachid = "Rachid Amrani";
    public const string Els = "Els Mulder";
    public const string Marieke = "Marieke de Wit";
    public const string Daan = "Daan de Wit";
    public const string Henk = "Henk Jansen";
    public const string Aisha = "Aisha Yilmaz";

    /// <summary>One of each role, and residents who see other things.</summary>
    public static readonly string[] All = [Samira, Joost, Bram, Tom, Liesbeth, Rachid, Els, Marieke, Daan, Henk, Aisha];
}
