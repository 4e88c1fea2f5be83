using System.Globalization;
using System.Text;

namespace Keukentafel.Domain.Conversations;

/// <summary>What a written account is made from.</summary>
/// <param name="HeldOn">When the conversation was held.</param>
/// <param name="Present">Who was there; may be empty.</param>
/// <param name="ReportWords">The words of the resident's own report; null when somebody else reported.</param>
/// <param name="Parts">What was said per life domain, in the order of the conversation.</param>
/// <param name="Participation">Participation step; null when not spoken of.</param>
public sealed record AccountSource(
    DateOnly HeldOn, string? Present, string? ReportWords, IReadOnlyList<SpokenPart> Parts, ParticipationStep? Participation);

/// <summary>
/// Proposes the written account (verslag, article 2.3.2(8) Wmo 2015) in plain Dutch, with the resident's own words as quotes.
/// A professional edits it before it goes to the resident.
/// </summary>
public static class AccountText
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Composes the text: short paragraphs, a blank line between them, no markup.</summary>
    public static string Compose(AccountSource source)
    {
        var text = new StringBuilder();
        text.Append(Dutch, $"Wij spraken elkaar op {source.HeldOn.ToString("dddd d MMMM yyyy", Dutch)}.");
        if (Has(source.Present))
            text.Append(Dutch, $" Dit waren de mensen aan tafel: {Ended(source.Present)}");
        if (Has(source.ReportWords))
            Paragraph(text, "Waarom u ons vroeg", $"U schreef in uw melding: {Quoted(source.ReportWords)}");
        foreach (var part in source.Parts.Where(part => !part.IsEmpty))
            Paragraph(text, LifeDomains.Find(part.DomainCode)?.Name ?? part.DomainCode, [.. Lines(part)]);
        if (source.Participation is { } step)
            Paragraph(text, "Meedoen", Taking(step));
        Paragraph(text, "Klopt dit verslag?", "Lees het rustig na. Klopt er iets niet? Schrijf dan erbij wat u anders ziet. Uw tekst blijft naast de onze staan.");
        return text.ToString();
    }

    static IEnumerable<string> Lines(SpokenPart part)
    {
        if (Has(part.Says)) yield return $"U zegt: {Quoted(part.Says)}";
        if (Has(part.Wants)) yield return $"Dit wilt u: {Quoted(part.Wants)}";
        if (Has(part.Can)) yield return $"Dit kunt u zelf: {Quoted(part.Can)}";
        if (part.HasSomebody) yield return $"Deze mensen hebt u om u heen: {Quoted(part.Whom!)}";
        else if (Has(part.Whom)) yield return "U hebt hierbij nu niemand om u heen.";
        if (part.HasTried) yield return $"Dit is al geprobeerd: {Quoted(part.Tried!)}";
        else if (Has(part.Tried)) yield return "Er is nog niets geprobeerd.";
        if (part.Score is { } score) yield return $"Zo gaat het nu: {Small(SelfRelianceScale.Of(score).Label)} ({score.ToString(Dutch)} van 5).";
    }

    static string Taking(ParticipationStep step) => step switch
    {
        ParticipationStep.None => "Meedoen buiten de deur lukt nu nog niet.",
        ParticipationStep.Social => "U ontmoet andere mensen.",
        ParticipationStep.VoluntaryWork => "U doet vrijwilligerswerk.",
        ParticipationStep.WorkWithSupport => "U werkt, met hulp.",
        ParticipationStep.Work => "U hebt betaald werk.",
    };

    static void Paragraph(StringBuilder text, string heading, params IReadOnlyList<string> lines)
    {
        text.Append("\n\n").Append(heading);
        foreach (var line in lines)
            text.Append('\n').Append(line);
    }

    static string Quoted(string words) => $"‘{words.Trim().Trim('‘', '’', '"', '“', '”')}’";

    static string Ended(string words) => words.Trim() is var trimmed && ".!?".Contains(trimmed[^1]) ? trimmed : trimmed + ".";

    static string Small(string words) => char.ToLower(words[0], Dutch) + words[1..];

    static bool Has([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? words) => !string.IsNullOrWhiteSpace(words);
}
