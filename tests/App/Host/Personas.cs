namespace Keukentafel.Tests.App.Host;

/// <summary>The people of the demo whom the tests sign in as.</summary>
public static class Personas
{
    /// <summary>Team member (North), director of the plan of the Lindenhof household.</summary>
    public const string Samira = "Samira Haddad";

    /// <summary>Team member (North), contact of the household that directs its own plan; not involved at the Lindenhof.</summary>
    public const string Joost = "Joost Verweij";

    /// <summary>Team member in the shell, with a seat at the plan of the Lindenhof household.</summary>
    public const string Fenna = "Fenna Dijkstra";

    /// <summary>Team lead of North.</summary>
    public const string Bram = "Bram Willemsen";

    /// <summary>Team member of South, involved with no household.</summary>
    public const string Nadia = "Nadia Bouzid";

    /// <summary>Front desk.</summary>
    public const string Tom = "Tom de Graaf";

    /// <summary>Policy officer.</summary>
    public const string Liesbeth = "Liesbeth Kok";

    /// <summary>Privacy officer.</summary>
    public const string Rachid = "Rachid Amrani";

    /// <summary>Functional administrator.</summary>
    public const string Els = "Els Mulder";

    /// <summary>Resident of the Lindenhof, mother.</summary>
    public const string Marieke = "Marieke de Wit";

    /// <summary>Resident of the Lindenhof, her son of 14.</summary>
    public const string Daan = "Daan de Wit";

    /// <summary>Resident elsewhere, with one question.</summary>
    public const string Henk = "Henk Jansen";

    /// <summary>Resident elsewhere who directs the own plan.</summary>
    public const string Aisha = "Aisha Yilmaz";
}
