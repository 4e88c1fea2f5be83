using Keukentafel.Domain.Reports;

namespace Keukentafel.Web.Features.Casework.Reports;

/// <summary>A way of getting in touch that is safe for who asks.</summary>
public enum SafeWay
{
    /// <summary>Calling.</summary>
    Call,

    /// <summary>Leaving a voicemail.</summary>
    Voicemail,

    /// <summary>Writing a mail or message.</summary>
    Message,

    /// <summary>Sending a letter.</summary>
    Letter,
}

/// <summary>What somebody fills in to ask for help; the page and the API take the same. Only the words and a way to reach are needed.</summary>
public sealed class ReportInput
{
    /// <summary>Longest short answer.</summary>
    public const int Short = 200;

    /// <summary>Longest story.</summary>
    public const int Long = 4000;

    /// <summary>Who it is about.</summary>
    public AskedFor AskedFor { get; set; }

    /// <summary>Why the other person does not know.</summary>
    public string? WhyUnknown { get; set; }

    /// <summary>What is going on, in own words.</summary>
    public string? Words { get; set; }

    /// <summary>What would help.</summary>
    public string? Wish { get; set; }

    /// <summary>What makes it urgent: flags.</summary>
    public List<Urgency> Urgent { get; set => field = value ?? []; } = [];

    /// <summary>Telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Mail { get; set; }

    /// <summary>Another way: through somebody, at an address.</summary>
    public string? Via { get; set; }

    /// <summary>What is safe.</summary>
    public List<SafeWay> Safe { get; set => field = value ?? []; } = [];

    /// <summary>Name of who asks.</summary>
    public string? Name { get; set; }

    /// <summary>Name of whom it is about, when that is somebody else.</summary>
    public string? AboutName { get; set; }

    /// <summary>Birth date of whom it is about.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Street of whom it is about.</summary>
    public string? Street { get; set; }

    /// <summary>House number with addition.</summary>
    public string? HouseNumber { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>How it came in; only who works here chooses it.</summary>
    public Channel? Channel { get; set; }

    /// <summary>The flags together.</summary>
    internal Urgency Urgency => Urgent.Aggregate(Urgency.None, (all, one) => all | one);

    /// <summary>True when it is about who asks.</summary>
    internal bool IsForSelf => AskedFor == AskedFor.Self;
}
