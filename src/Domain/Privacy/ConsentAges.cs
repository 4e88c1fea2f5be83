namespace Keukentafel.Domain.Privacy;

/// <summary>Whose yes is needed.</summary>
public enum ConsentGivers
{
    /// <summary>The person self: 16 or older, or of unknown age.</summary>
    Self,

    /// <summary>The person and who has authority: 12 to 15.</summary>
    SelfAndParents,

    /// <summary>Who has authority: under 12.</summary>
    Parents,
}

/// <summary>Who consents by age (Jeugdwet 7.3.4 and 7.3.5); kept for every consent about somebody under 18.</summary>
public static class ConsentAges
{
    const int Together = 12, Alone = 16;

    /// <summary>Whose yes is needed at this age. Without a birth date nobody can say that it is a child.</summary>
    public static ConsentGivers Of(int? age) => age switch
    {
        < Together => ConsentGivers.Parents,
        < Alone => ConsentGivers.SelfAndParents,
        _ => ConsentGivers.Self,
    };

    /// <summary>The people whose yes is needed; empty when a child has nobody with authority on record.</summary>
    public static IReadOnlyList<Guid> People(Guid personId, int? age, IReadOnlyCollection<Guid> parents) => Of(age) switch
    {
        ConsentGivers.Self => [personId],
        ConsentGivers.SelfAndParents => parents.Count == 0 ? [] : [personId, .. parents],
        ConsentGivers.Parents => [.. parents],
    };

    /// <summary>
    /// The last day before others must consent: the day before the twelfth or sixteenth birthday; null when that does not come.
    /// </summary>
    public static DateOnly? LastDay(DateOnly? birth, DateOnly today)
    {
        if (birth is not { } born || born > today) return null;
        int[] ages = [Together, Alone];
        return ages.Where(age => PersonPartAccess.AgeOn(born, today) < age).Select(age => (DateOnly?)Birthday(born, age).AddDays(-1)).FirstOrDefault();
    }

    static DateOnly Birthday(DateOnly born, int age) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + age) ? new DateOnly(born.Year + age, 3, 1) : born.AddYears(age);
}
