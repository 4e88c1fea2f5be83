using Keukentafel.Demo.Load;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Matching;

namespace Keukentafel.Tests.App.Matching;

/// <summary>A question at the front desk of which the right answer is known.</summary>
/// <param name="Sought">What is asked.</param>
/// <param name="Answer">Whom it is about; null for somebody who is not in the town.</param>
/// <param name="Kinds">What was mistaken, or why it is hard.</param>
sealed record MadeUpQuestion(MatchFields Sought, Guid? Answer, IReadOnlyList<string> Kinds);

/// <summary>Asks after people as others write them down: misheard, mistyped, moved, married, called by another name.</summary>
sealed class Mistakes(MadeUpTown town, int seed)
{
    // Not the list of the product: half of it is not known there.
    static readonly (string Given, string Called)[] CalledNames =
    [
        ("Johannes", "Jan"), ("Johannes", "Sjon"), ("Cornelis", "Kees"), ("Willem", "Wim"), ("Hendrik", "Henk"), ("Pieter", "Piet"), ("Maria", "Mia"), ("Maria", "Mieke"),
        ("Elisabeth", "Bettie"), ("Catharina", "Toos"), ("Catharina", "Rini"), ("Wilhelmina", "Willy"), ("Johanna", "Hannie"), ("Antonius", "Ton"), ("Antonius", "Twan"),
        ("Geertruida", "Truus"), ("Theodorus", "Theo"), ("Hubertus", "Huub"), ("Jacobus", "Sjaak"), ("Petronella", "Nel"), ("Franciscus", "Frans"), ("Adriana", "Jeanne"), ("Mohamed", "Moha"),
    ];

    static readonly (string One, string Other)[] Spellings =
    [
        ("ij", "y"), ("ij", "ei"), ("dt", "t"), ("ck", "k"), ("kk", "k"), ("ss", "s"), ("nn", "n"), ("z", "s"), ("v", "f"), ("ch", "g"), ("ui", "uy"), ("ou", "au"), ("aa", "a"),
        ("oo", "o"), ("th", "t"), ("ee", "e"), ("k", "c"), ("ü", "u"), ("ö", "o"), ("ı", "i"), ("ph", "f"), ("sch", "sg"), ("ae", "aa"), ("d", "t"), ("m", "n"), ("e", "a"),
    ];

    readonly Chance chance = new((ulong)seed);

    public IEnumerable<MadeUpQuestion> Ask(int number)
    {
        for (var asked = 0; asked < number; asked++)
            yield return chance.Percent(70) ? AboutSomebody() : AboutNobody();
    }

    MadeUpQuestion AboutSomebody()
    {
        while (true)
        {
            var person = chance.Pick(town.People);
            var (sought, kinds) = (Of(person), new List<string>());
            var mistakes = chance.Below(10) switch { < 2 => 0, < 7 => 1, _ => 2 };
            for (var mistake = 0; mistake < mistakes; mistake++)
            {
                var (changed, kind) = Mistake(sought, person);
                if (changed == sought || !MayBeAsked(changed) || kinds.Contains(kind)) continue;
                sought = changed;
                kinds.Add(kind);
            }
            if (MayBeAsked(sought)) return new(sought, person.Id, kinds.Count == 0 ? ["geen fout"] : kinds);
        }
    }

    MadeUpQuestion AboutNobody()
    {
        var like = chance.Pick(town.People);
        var sought = Of(like);
        var (prefix, surname) = MadeUpTown.Surname(chance);
        var (postcode, number) = MadeUpTown.Address(chance);
        var (changed, kind) = chance.Below(5) switch
        {
            0 => (sought with { GivenName = OtherThan(like.GivenName) }, "tweeling"),
            1 => (sought with { BirthDate = (like.BirthDate ?? new DateOnly(1960, 5, 6)).AddYears(chance.Between(20, 38)).AddDays(chance.Between(5, 300)) }, "vader en zoon"),
            2 => (new MatchFields(MadeUpTown.GivenName(chance), prefix, surname, MadeUpTown.BirthDate(chance, 0, 90), like.Postcode ?? postcode, like.HouseNumber ?? number), "zelfde huis"),
            3 => (sought with { BirthDate = MadeUpTown.BirthDate(chance, 0, 90), Postcode = postcode, HouseNumber = number }, "naamgenoot"),
            _ => (new MatchFields(MadeUpTown.GivenName(chance), prefix, surname, MadeUpTown.BirthDate(chance, 0, 90), postcode, number), "onbekend"),
        };
        return MayBeAsked(changed) ? new(changed, null, [kind]) : AboutNobody();
    }

    (MatchFields, string) Mistake(MatchFields sought, Person person)
    {
        switch (chance.Below(17))
        {
            case 0 or 1: return (sought with { Surname = Spelled(sought.Surname!) }, "achternaam anders gespeld");
            case 2: return (sought with { Surname = Mistyped(sought.Surname!) }, "achternaam met tikfout");
            case 3: return sought.Prefix is null ? (sought, "") : (sought with { Prefix = null }, "zonder tussenvoegsel");
            case 4: return sought.Prefix is null ? (sought, "") : (sought with { Prefix = null, Surname = sought.Prefix.Replace(" ", "") + sought.Surname!.ToLowerInvariant() }, "tussenvoegsel aaneen");
            case 5: return sought.Surname!.Split('-') is [var one, var two] ? (sought with { Surname = chance.Percent(50) ? one : two }, "een van twee namen") : (sought with { Surname = $"{sought.Surname}-{MadeUpTown.Surname(chance).Surname}" }, "meisjesnaam erbij");
            case 6: return (sought with { GivenName = $"{sought.GivenName![0]}." }, "voorletter");
            case 7: return CalledNames.Where(name => name.Given == person.GivenName).ToList() is { Count: > 0 } called ? (sought with { GivenName = chance.Pick(called).Called }, "roepnaam") : (sought with { GivenName = Mistyped(sought.GivenName!) }, "voornaam met tikfout");
            case 8: return (sought with { GivenName = sought.Surname, Surname = sought.GivenName, Prefix = null }, "voor- en achternaam omgewisseld");
            case 9: return sought.BirthDate is { Day: <= 12 } born ? (sought with { BirthDate = new DateOnly(born.Year, born.Day, born.Month) }, "dag en maand omgewisseld") : (sought, "");
            case 10: return (sought with { BirthDate = Transposed(sought.BirthDate) }, "twee cijfers omgewisseld");
            case 11: return (sought with { BirthDate = OneDigit(sought.BirthDate) }, "een cijfer fout");
            case 12: return (sought with { BirthDate = null }, "geen geboortedatum");
            case 13: var (postcode, number) = MadeUpTown.Address(chance); return (sought with { Postcode = postcode, HouseNumber = number }, "verhuisd");
            case 14: return (sought with { HouseNumber = Addresses.Split(sought.HouseNumber).Number }, "zonder toevoeging");
            case 15: return (sought with { Postcode = null, HouseNumber = null }, "geen adres");
            default: var married = MadeUpTown.Surname(chance); return (sought with { Prefix = married.Prefix, Surname = married.Surname }, "heel andere achternaam");
        }
    }

    // What the front desk must know before it may ask (rule 6).
    static bool MayBeAsked(MatchFields sought) => (sought.Surname?.Length > 0 && sought.BirthDate is not null) || (sought.Postcode is not null && sought.HouseNumber?.Length > 0);

    static MatchFields Of(Person person) => new(person.GivenName, person.Prefix, person.Surname, person.BirthDate, person.Postcode, person.HouseNumber);

    string OtherThan(string given)
    {
        while (true)
            if (MadeUpTown.GivenName(chance) is var other && !other.Split(' ').Intersect(given.Split(' ')).Any()) return other;
    }

    string Spelled(string name)
    {
        var fitting = Spellings.Concat(Spellings.Select(pair => (pair.Other, pair.One))).Where(pair => name.Contains(pair.Item1, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0) return name;
        var (from, to) = chance.Pick(fitting);
        var at = name.IndexOf(from, StringComparison.Ordinal);
        return name[..at] + to + name[(at + from.Length)..];
    }

    string Mistyped(string name)
    {
        if (name.Length < 4) return name;
        var at = chance.Between(1, name.Length - 2);
        return chance.Below(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + (char)('a' + chance.Below(26)) + name[(at + 1)..],
        };
    }

    DateOnly? Transposed(DateOnly? date) => Changed(date, digits =>
    {
        var at = chance.Pick([0, 2, 4, 5, 6]);
        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
    });

    DateOnly? OneDigit(DateOnly? date) => Changed(date, digits => digits[chance.Below(8)] = (char)('0' + chance.Below(10)));

    DateOnly? Changed(DateOnly? date, Action<char[]> change)
    {
        for (var attempt = 0; date is { } day && attempt < 30; attempt++)
        {
            var digits = day.ToString("ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
            change(digits);
            if (DateOnly.TryParseExact(digits, "ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var other) && other != day && IsTaken(other)) return other;
        }
        return date;
    }

    // A form takes no birth date of somebody of 120 or who is still to be born.
    static bool IsTaken(DateOnly date) => date.Year > FakeTime.Start.Year - 120 && date <= DateOnly.FromDateTime(FakeTime.Start.Date);
}
