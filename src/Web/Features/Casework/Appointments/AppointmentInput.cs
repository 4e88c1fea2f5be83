using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;

namespace Keukentafel.Web.Features.Casework.Appointments;

/// <summary>What the form asks about an appointment.</summary>
sealed class AppointmentInput
{
    [Required(ErrorMessage = "Vul de dag in.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Vul in hoe laat het begint.")]
    public TimeOnly? From { get; set; }

    [Required(ErrorMessage = "Vul in hoe laat het klaar is.")]
    public TimeOnly? Until { get; set; }

    [Required(ErrorMessage = "Schrijf waar de afspraak over gaat.")]
    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string Subject { get; set; } = "";

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? Place { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? WhoComes { get; set; }

    /// <summary>Whose own part it stands in; null when the whole household may see it.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Start (UTC); null while day or time is missing.</summary>
    public DateTimeOffset? StartsAt => On is { } day && From is { } time ? DutchTime.At(day, time) : null;

    /// <summary>End (UTC); null while day or time is missing.</summary>
    public DateTimeOffset? EndsAt => On is { } day && Until is { } time ? DutchTime.At(day, time) : null;

    /// <summary>What is wrong with the times: the field and the words; null when nothing is.</summary>
    public (string Field, string Words)? Problem(DateTimeOffset now)
    {
        if (On is not { } day) return null;
        var today = DutchTime.DateOf(now);
        if (day < today) return ("On", "Deze dag is al geweest. Leg een contact vast.");
        if (day > today.AddYears(1)) return ("On", "Kies een dag binnen een jaar.");
        if (EndsAt is { } end && end <= StartsAt) return ("Until", "Het einde ligt na het begin, op dezelfde dag.");
        if (EndsAt <= now) return ("Until", "Dit is al voorbij. Leg een contact vast.");
        return null;
    }
}
