using Keukentafel.Domain.Conversations;
using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Teams;

/// <summary>Discipline: what somebody in or around a team is good at.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Dutch name.</param>
public sealed record Discipline(string Code, string Name);

/// <summary>The disciplines of the national survey (question C), with our own codes.</summary>
public static class Disciplines
{
    /// <summary>All, in the order of the screen.</summary>
    public static IReadOnlyList<Discipline> All { get; } =
    [
        new(DisciplineCodes.SocialWork, "Maatschappelijk werk"),
        new(DisciplineCodes.WmoConsultant, "Wmo-consulent"),
        new("disability", "Cliëntondersteuning (MEE)"),
        new(DisciplineCodes.CommunityWork, "Breed welzijn"),
        new(DisciplineCodes.WorkAndIncome, "Werk en inkomen"),
        new(DisciplineCodes.Debt, "Schuldhulp"),
        new(DisciplineCodes.Youth, "Jeugd"),
        new(DisciplineCodes.DistrictNurse, "Wijkverpleging"),
        new(DisciplineCodes.MentalHealth, "Geestelijke gezondheidszorg"),
        new(DisciplineCodes.Addiction, "Verslavingszorg"),
        new("other", "Anders"),
    ];

    /// <summary>The law for which somebody of this discipline works, when nothing else says so.</summary>
    public static Law LawOf(string? code) => code switch
    {
        DisciplineCodes.Debt => Law.Wgs,
        DisciplineCodes.WorkAndIncome => Law.Participatiewet,
        DisciplineCodes.Youth => Law.Jeugdwet,
        _ => Law.Wmo,
    };

    /// <summary>Name of a code; the code itself when it is not known.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(discipline => discipline.Code == code)?.Name ?? code;
}
