using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Reports;
using Keukentafel.Standards.Brp;

namespace Keukentafel.Web.Features.Casework.Reports;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">Name of the property.</param>
/// <param name="Code">Stable code for programs.</param>
/// <param name="Message">Plain Dutch for people.</param>
sealed record FieldError(string Field, string Code, string Message);

/// <summary>What a report must have, checked before anything is kept.</summary>
static class ReportRules
{
    static readonly Urgency[] Flags = [Urgency.Danger, Urgency.Eviction, Urgency.CutOff, Urgency.NoIncome];

    /// <summary>All that is wrong; empty when the report can be received.</summary>
    /// <param name="input">What was filled in.</param>
    /// <param name="today">Today, to check the birth date.</param>
    /// <param name="isReachKnown">True when we know already how to reach who asks.</param>
    public static IEnumerable<FieldError> Check(ReportInput input, DateOnly today, bool isReachKnown = false) =>
        [.. Needed(input, isReachKnown), .. Lengths(input), .. Forms(input, today), .. Values(input)];

    static IEnumerable<FieldError> Needed(ReportInput input, bool isReachKnown)
    {
        if (string.IsNullOrWhiteSpace(input.Words))
            yield return new(nameof(input.Words), "required", "Vertel in uw eigen woorden wat er aan de hand is.");
        var ways = new[] { input.Phone, input.Mail, input.Via };
        if (!isReachKnown && ways.All(string.IsNullOrWhiteSpace))
            yield return new(nameof(input.Phone), "required", "Vul in hoe we u kunnen bereiken. Eén manier is genoeg.");
    }

    static IEnumerable<FieldError> Lengths(ReportInput input)
    {
        (string Field, string? Text, int Most)[] texts =
        [
            (nameof(input.Words), input.Words, ReportInput.Long), (nameof(input.Wish), input.Wish, ReportInput.Long),
            (nameof(input.WhyUnknown), input.WhyUnknown, ReportInput.Long), (nameof(input.Phone), input.Phone, ReportInput.Short),
            (nameof(input.Mail), input.Mail, ReportInput.Short), (nameof(input.Via), input.Via, ReportInput.Short),
            (nameof(input.Name), input.Name, ReportInput.Short), (nameof(input.AboutName), input.AboutName, ReportInput.Short),
            (nameof(input.Street), input.Street, ReportInput.Short), (nameof(input.HouseNumber), input.HouseNumber, 20),
        ];
        return texts.Where(text => text.Text?.Length > text.Most).Select(text => new FieldError(text.Field, "too-long",
            $"Dit is te lang: {text.Text!.Length} tekens. Er passen {text.Most} tekens in."));
    }

    static IEnumerable<FieldError> Forms(ReportInput input, DateOnly today)
    {
        if (input.Phone is { Length: <= ReportInput.Short } phone && !string.IsNullOrWhiteSpace(phone) && phone.Count(char.IsAsciiDigit) is < 6 or > 15)
            yield return new(nameof(input.Phone), "invalid", "Dit is geen telefoonnummer. Vul een nummer in zoals 06 12 34 56 78.");
        if (!string.IsNullOrWhiteSpace(input.Mail) && !new EmailAddressAttribute().IsValid(input.Mail.Trim()))
            yield return new(nameof(input.Mail), "invalid", "Dit is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.nl.");
        if (input.BirthDate > today)
            yield return new(nameof(input.BirthDate), "out-of-range", "Deze geboortedatum ligt in de toekomst.");
        if (input.BirthDate < today.AddYears(-125))
            yield return new(nameof(input.BirthDate), "out-of-range", "Deze geboortedatum is te lang geleden.");
        if (!string.IsNullOrWhiteSpace(input.Postcode) && !DutchPostcode.TryParse(input.Postcode, out _))
            yield return new(nameof(input.Postcode), "invalid", "Dit is geen postcode. Vul een postcode in zoals 1234 AB.");
    }

    static IEnumerable<FieldError> Values(ReportInput input)
    {
        if (!Enum.IsDefined(input.AskedFor))
            yield return new(nameof(input.AskedFor), "invalid", "Kies voor wie u hulp vraagt.");
        if (input.Urgent.Any(flag => !Flags.Contains(flag)))
            yield return new(nameof(input.Urgent), "invalid", "Kies uit de lijst waar haast bij is.");
        if (input.Safe.Any(way => !Enum.IsDefined(way)))
            yield return new(nameof(input.Safe), "invalid", "Kies uit de lijst wat veilig is.");
        if (input.Channel is { } channel && !Enum.IsDefined(channel))
            yield return new(nameof(input.Channel), "invalid", "Kies hoe de melding binnenkomt.");
    }
}
