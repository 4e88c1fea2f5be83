namespace Keukentafel.Domain.Decisions;

/// <summary>The law (wet) under which a question or a provision falls.</summary>
public enum Law
{
    /// <summary>Wet maatschappelijke ondersteuning 2015.</summary>
    Wmo,

    /// <summary>Jeugdwet.</summary>
    Jeugdwet,

    /// <summary>Participatiewet.</summary>
    Participatiewet,

    /// <summary>Wet gemeentelijke schuldhulpverlening.</summary>
    Wgs,
}

/// <summary>Dutch display names of the laws.</summary>
public static class LawNames
{
    /// <summary>The official name (citeertitel).</summary>
    public static string FullName(this Law law) => law switch
    {
        Law.Wmo => "Wet maatschappelijke ondersteuning 2015",
        Law.Jeugdwet => "Jeugdwet",
        Law.Participatiewet => "Participatiewet",
        Law.Wgs => "Wet gemeentelijke schuldhulpverlening",
    };

    /// <summary>The short name that professionals use.</summary>
    public static string ShortName(this Law law) => law switch
    {
        Law.Wmo => "Wmo 2015",
        Law.Jeugdwet => "Jeugdwet",
        Law.Participatiewet => "Participatiewet",
        Law.Wgs => "Wgs",
    };

    /// <summary>What the law is about, in plain Dutch (B1) for the resident.</summary>
    public static string PlainName(this Law law) => law switch
    {
        Law.Wmo => "hulp en ondersteuning thuis",
        Law.Jeugdwet => "hulp voor kinderen en ouders",
        Law.Participatiewet => "werk en inkomen",
        Law.Wgs => "hulp bij schulden",
    };
}
