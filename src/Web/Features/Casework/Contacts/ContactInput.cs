using System.ComponentModel.DataAnnotations;
using Keukentafel.Data;
using Keukentafel.Domain.Reports;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Casework.Contacts;

/// <summary>What the form asks about a contact.</summary>
sealed class ContactInput
{
    [Required(ErrorMessage = "Kies hoe u contact zocht.")]
    [EnumDataType(typeof(ContactHow), ErrorMessage = "Kies hoe u contact zocht.")]
    public ContactHow? How { get; set; }

    [Required(ErrorMessage = "Kies of u iemand bereikte.")]
    public bool? Reached { get; set; }

    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string? WithWhom { get; set; }

    [Required(ErrorMessage = "Vul de dag in.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Vul in hoe laat het was.")]
    public TimeOnly? At { get; set; }

    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4.000 tekens.")]
    public string? Note { get; set; }

    /// <summary>The report that it answers; null for none.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>When it was; null while day or time is missing.</summary>
    public DateTimeOffset? Moment => On is { } day && At is { } time ? DutchTime.At(day, time) : null;

    /// <summary>What is wrong with the moment: the field and the words; null when nothing is.</summary>
    /// <param name="now">The instant at which it is recorded.</param>
    /// <param name="report">The report that it answers, if any.</param>
    public (string Field, string Words)? Problem(DateTimeOffset now, Report? report)
    {
        if (On is not { } day || Moment is not { } moment) return null;
        var today = DutchTime.DateOf(now);
        if (day > today) return ("On", "Deze dag is nog niet geweest. Maak er een afspraak van.");
        if (moment > now) return ("At", "Dit tijdstip is nog niet geweest.");
        if (day < today.AddYears(-1)) return ("On", "Dit is langer dan een jaar geleden. Schrijf er een notitie over.");
        if (report is not null && day < report.ReceivedOn) return ("On", $"Dit is eerder dan de melding van {DutchDates.Short(report.ReceivedOn)}.");
        return null;
    }
}
