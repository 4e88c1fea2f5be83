using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Conversations;

/// <summary>A life domain (leefgebied) of the conversation.</summary>
/// <param name="Code">Stable code, lower case with hyphens; it is stored and never changes.</param>
/// <param name="Name">The Dutch name on the screen.</param>
/// <param name="ShortName">The Dutch name inside a sentence.</param>
/// <param name="IsFamily">Whether the domain is only for families with children.</param>
/// <param name="Question">The opening question, in plain Dutch (B1).</param>
/// <param name="SuggestedLaw">The law that a question here often falls under; null when none. A professional decides.</param>
/// <param name="Discipline">Code of the discipline that a goal here asks for at the table (see <see cref="DisciplineCodes"/>).</param>
public sealed record LifeDomain(
    string Code, string Name, string ShortName, bool IsFamily, string Question, Law? SuggestedLaw, string Discipline);

/// <summary>Codes of the disciplines that life domains ask for, so that the empty chair (lege stoel) can be named.</summary>
public static class DisciplineCodes
{
    /// <summary>Maatschappelijk werk.</summary>
    public const string SocialWork = "social-work";

    /// <summary>Wmo-consulent.</summary>
    public const string WmoConsultant = "wmo";

    /// <summary>Jeugd- en gezinswerk.</summary>
    public const string Youth = "youth";

    /// <summary>Schuldhulpverlening.</summary>
    public const string Debt = "debt";

    /// <summary>Werk en inkomen.</summary>
    public const string WorkAndIncome = "work-income";

    /// <summary>Wijkverpleging.</summary>
    public const string DistrictNurse = "district-nurse";

    /// <summary>Geestelijke gezondheidszorg (ggz).</summary>
    public const string MentalHealth = "mental-health";

    /// <summary>Verslavingszorg.</summary>
    public const string Addiction = "addiction";

    /// <summary>Opbouwwerk.</summary>
    public const string CommunityWork = "community-work";
}

/// <summary>The default life domains (leefgebieden): thirteen for everyone and three more for families.</summary>
public static class LifeDomains
{
    /// <summary>All domains in the order of the conversation.</summary>
    public static IReadOnlyList<LifeDomain> All { get; } =
    [
        new("money", "Geld", "geld", false, "Lukt het om rond te komen?", Law.Wgs, DisciplineCodes.Debt),
        new("work-education", "Werk en opleiding", "werk en opleiding", false, "Heeft u werk of volgt u een opleiding?", Law.Participatiewet, DisciplineCodes.WorkAndIncome),
        new("daytime", "Dagbesteding", "dagbesteding", false, "Wat doet u op een gewone dag?", Law.Wmo, DisciplineCodes.WmoConsultant),
        new("housing", "Wonen", "wonen", false, "Hoe woont u, en kunt u er blijven?", Law.Wmo, DisciplineCodes.SocialWork),
        new("home-relations", "Thuis en relaties", "thuis", false, "Hoe gaat het thuis met elkaar?", null, DisciplineCodes.SocialWork),
        new("mental-health", "Geestelijke gezondheid", "geestelijke gezondheid", false, "Hoe voelt u zich de laatste tijd?", Law.Wmo, DisciplineCodes.MentalHealth),
        new("physical-health", "Lichamelijke gezondheid", "lichamelijke gezondheid", false, "Wat merkt u van uw gezondheid?", null, DisciplineCodes.DistrictNurse),
        new("addiction", "Verslaving", "verslaving", false, "Is er iets waar u moeilijk mee kunt stoppen?", null, DisciplineCodes.Addiction),
        new("daily-care", "Dagelijkse verzorging", "dagelijkse verzorging", false, "Lukt het wassen, aankleden en eten?", Law.Wmo, DisciplineCodes.DistrictNurse),
        new("household-admin", "Huishouden en regelzaken", "huishouden en regelzaken", false, "Lukt het huishouden, en de post?", Law.Wmo, DisciplineCodes.WmoConsultant),
        new("people-around", "Mensen om je heen", "mensen om u heen", false, "Wie helpt u als het nodig is?", null, DisciplineCodes.CommunityWork),
        new("neighbourhood", "Meedoen in de buurt", "meedoen in de buurt", false, "Wat doet u graag in uw buurt?", Law.Wmo, DisciplineCodes.CommunityWork),
        new("justice", "Politie en justitie", "politie en justitie", false, "Heeft u te maken met politie of rechter?", null, DisciplineCodes.SocialWork),
        new("parenting", "Opvoeden", "opvoeden", true, "Hoe gaat het opvoeden?", Law.Jeugdwet, DisciplineCodes.Youth),
        new("child-development", "Ontwikkeling van het kind", "ontwikkeling van het kind", true, "Hoe groeit uw kind op, thuis en op school?", Law.Jeugdwet, DisciplineCodes.Youth),
        new("child-safety", "Veiligheid van het kind", "veiligheid van het kind", true, "Is uw kind veilig, thuis en buiten?", Law.Jeugdwet, DisciplineCodes.Youth),
    ];

    /// <summary>The domain with this code, or null when the municipality made it itself.</summary>
    public static LifeDomain? Find(string code) => All.FirstOrDefault(domain => domain.Code == code);
}
