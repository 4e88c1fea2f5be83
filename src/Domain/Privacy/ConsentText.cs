using Keukentafel.Domain.Decisions;

namespace Keukentafel.Domain.Privacy;

/// <summary>
/// Toestemmingstekst: the words that somebody reads before answering, in plain Dutch (B1). A version never changes once it was
/// shown; other words are another version, so that each answer can be read beside what was asked.
/// </summary>
/// <param name="Version">Stable name of this version.</param>
/// <param name="Kind">For which of the three.</param>
/// <param name="ValidFrom">From which day it is the one that is asked.</param>
/// <param name="Title">What it is called on the screen.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="Free">That one may say no, and what that means.</param>
/// <param name="TakingBack">What taking it back means: what stops, what goes on and why.</param>
public sealed record ConsentText(
    string Version, ConsentKind Kind, DateOnly ValidFrom, string Title, IReadOnlyList<string> Asks, IReadOnlyList<string> Free, IReadOnlyList<string> TakingBack)
{
    static readonly DateOnly From2026 = new(2026, 1, 1);

    /// <summary>Every version that was ever asked, the newest of a kind first.</summary>
    public static IReadOnlyList<ConsentText> All { get; } =
    [
        new("verwerking-2026-1", ConsentKind.Processing, From2026, "Gegevens gebruiken voor andere hulp",
            [
                "Voor andere hulp hebt u ons al iets verteld.",
                "Dat mogen wij niet zomaar voor een ander doel gebruiken.",
                "Daarom vragen wij het eerst aan u.",
                "Wij gebruiken alleen wat nodig is.",
            ],
            [
                "U bent vrij om nee te zeggen.",
                "U krijgt dan niet minder hulp.",
                "Wel kan het zijn dat u iets nog een keer moet vertellen.",
            ],
            [
                "Vanaf nu gebruiken wij deze gegevens niet meer voor dat andere doel.",
                "De medewerker ziet ze dan niet meer.",
                "Wat met uw toestemming al is gedaan, blijft geldig.",
                "De gegevens zelf blijven bewaard voor de hulp waarvoor u ze gaf.",
                "Dat moet van de wet.",
            ]),
        new("delen-2026-1", ConsentKind.Secrecy, From2026, "Informatie delen met een ander",
            [
                "Wat u ons vertelt, houden wij voor ons.",
                "Soms is het goed als een ander er ook van weet.",
                "Dan vragen wij of wij het mogen delen.",
                "Wij delen alleen wat hieronder staat.",
            ],
            [
                "U bent vrij om nee te zeggen.",
                "Uw hulp van ons gaat dan gewoon door.",
                "Wij vragen u misschien om het zelf te vertellen.",
            ],
            [
                "Vanaf nu delen wij niets meer met deze ander.",
                "Wat al is gedeeld, kunnen wij niet terughalen.",
                "U kunt de ander vragen om het weg te doen.",
                "Is er direct gevaar? Dan mag een medewerker toch iets delen.",
                "Ook dat staat in de wet.",
            ]),
        new("hulp-2026-1", ConsentKind.Help, From2026, "Ja zeggen tegen hulp",
            [
                "Wij willen met deze hulp beginnen.",
                "Dat doen wij alleen als u het wilt.",
                "Hieronder staat om welke hulp het gaat.",
            ],
            [
                "U bent vrij om nee te zeggen.",
                "Wij zoeken dan samen naar iets anders.",
                "Nee zeggen tegen deze hulp is geen nee tegen alle hulp.",
            ],
            [
                "Deze hulp stopt.",
                "Uw medewerker belt u om te vragen hoe het verder kan.",
                "Wat al in uw dossier staat, blijft bewaard.",
                "Dat moet van de wet.",
                "Een besluit van de gemeente of de rechter stopt niet vanzelf.",
            ]),
    ];

    /// <summary>The words that are asked on a day.</summary>
    public static ConsentText On(ConsentKind kind, DateOnly day) =>
        All.FirstOrDefault(text => text.Kind == kind && text.ValidFrom <= day) ?? All.Last(text => text.Kind == kind);

    /// <summary>The words of a version that was asked once.</summary>
    public static ConsentText Of(string version) => All.Single(text => text.Version == version);

    /// <summary>What is asked of this consent in one sentence: "hulp voor kinderen en ouders, voor werk en inkomen".</summary>
    public static string Use(Law gatheredUnder, Law usedFor) => $"wat u vertelde voor {gatheredUnder.PlainName()}, nu ook voor {usedFor.PlainName()}";
}
