using System.ComponentModel.DataAnnotations;
using Keukentafel.Domain.Decisions;

namespace Keukentafel.Web.Features.Privacy.Purposes;

/// <summary>What the form asks of who needs data that were gathered under another law.</summary>
sealed class PurposeInput
{
    [Required(ErrorMessage = "Kies uit welke wet de gegevens komen.")]
    [EnumDataType(typeof(Law), ErrorMessage = "Kies een wet uit de lijst.")]
    public Law? GatheredUnder { get; set; }

    [Required(ErrorMessage = "Kies voor welke wet u de gegevens nodig hebt.")]
    [EnumDataType(typeof(Law), ErrorMessage = "Kies een wet uit de lijst.")]
    public Law? UsedFor { get; set; }

    /// <summary>Whose data; null for the whole household.</summary>
    public Guid? PersonId { get; set; }

    [Required(ErrorMessage = "Vul het artikel in waarop u zich baseert.")]
    [StringLength(200, ErrorMessage = "Maak dit korter: ten hoogste 200 tekens.")]
    public string Article { get; set; } = "";

    [Required(ErrorMessage = "Schrijf waarom het nodig is.")]
    [StringLength(4000, ErrorMessage = "Maak dit korter: ten hoogste 4.000 tekens.")]
    public string Reason { get; set; } = "";

    public DateOnly? Until { get; set; }
}
