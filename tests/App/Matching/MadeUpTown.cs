using Keukentafel.Demo.Load;
using Keukentafel.Domain.Households;

namespace Keukentafel.Tests.App.Matching;

/// <summary>
/// A town of people who do not exist, the same for the same seed: households with children, twins, sons who are called as
/// their father, double surnames, common and rare names, upstairs and downstairs at one number, people of whom only the
/// birth year or no address is known.
/// </summary>
sealed class MadeUpTown
{
    static readonly (string? Prefix, string Surname)[] CommonSurnames =
    [
        ("de", "Jong"), (null, "Jansen"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"), (null, "Bakker"), (null, "Janssen"), (null, "Visser"),
        (null, "Smit"), (null, "Meijer"), ("de", "Boer"), (null, "Mulder"), ("de", "Groot"), (null, "Bos"), (null, "Vos"), (null, "Peters"),
        (null, "Hendriks"), ("van", "Leeuwen"), (null, "Dekker"), (null, "Brouwer"), ("de", "Wit"), (null, "Dijkstra"), (null, "Smits"), ("de", "Graaf"),
        (null, "Kuijpers"), (null, "Schmidt"), (null, "Yılmaz"), (null, "Öztürk"), (null, "El Amrani"), (null, "Bouzid"), (null, "Kowalska"), (null, "Ramdin"),
    ];

    static readonly string[] Beginnings =
    [
        "Brand", "Hoog", "Berk", "Linden", "Zuid", "Rijn", "Veen", "Wijn", "Steen", "Klaver", "Rozen", "Molen", "Kerk", "Eiken", "Heide", "Zand", "Groene", "Witte",
        "Ooster", "Vink", "Kooi", "Schaap", "Duin", "Boom", "Koning", "Haver", "Pauw", "Ridder", "Thijs", "Wolf",
    ];

    static readonly string[] Endings =
        ["straten", "veld", "kamp", "hout", "burg", "beek", "broek", "dijk", "meer", "horst", "laar", "huis", "man", "stra", "sma", "wijk", "dam", "berg", "donk", "akker"];

    static readonly string[] GivenNames =
    [
        "Johannes", "Maria", "Cornelis", "Anna", "Jan", "Johanna", "Willem", "Elisabeth", "Hendrik", "Catharina", "Mohamed", "Fatima", "Pieter", "Wilhelmina", "Gerrit",
        "Emma", "Daan", "Sem", "Julia", "Lucas", "Mila", "Noah", "Sara", "Levi", "Tess", "Youssef", "Zoë", "Ömer", "Aylin", "Finn", "Lotte", "Bram", "Sanne", "Thomas",
        "Eva", "Lars", "Noor", "Ruben", "Isa", "Tim", "Roos", "Jesse", "Fleur", "Stijn", "Naima", "Ahmed", "Ingrid", "Peter", "Monique", "Marcel", "Sandra", "Dennis",
        "Petra", "Robert", "Jacqueline", "Ronald", "Karin", "Erik", "Anja", "Michel", "Esther", "Jeroen", "Linda", "Mark", "Wendy", "Patrick", "Saskia", "Antonius",
        "Geertruida", "Theodorus", "Hubertus", "Adriana", "Jacobus", "Petronella", "Franciscus", "Aleida", "Egbert", "Roelofje", "Kwame", "Xiu", "Priya", "Dragan",
    ];

    readonly Chance chance;
    readonly List<Person> people = [];

    public MadeUpTown(int seed, int size)
    {
        chance = new Chance((ulong)seed);
        while (people.Count < size) Household();
    }

    public IReadOnlyList<Person> People => people;

    /// <summary>Somebody with the given traits, not in the town.</summary>
    public static Person Make(Chance chance, string given, string? prefix, string surname, DateOnly? birth, string? postcode, string? number) => new Person
    {
        Id = chance.Id(FakeTime.Start), DossierId = chance.Id(FakeTime.Start), GivenName = "", Surname = "", BirthDate = birth,
        Street = postcode is null ? null : "Proefstraat", Postcode = postcode, HouseNumber = number, SubjectNumber = chance.Subject(),
    }.Rename(given, prefix, surname);

    /// <summary>Common names often, rare ones seldom.</summary>
    public static (string? Prefix, string Surname) Surname(Chance chance) => chance.Percent(30)
        ? CommonSurnames[Math.Min(chance.Below(CommonSurnames.Length), chance.Below(CommonSurnames.Length))]
        : (chance.Below(8) switch { 0 => "van", 1 => "van der", 2 => "ten", _ => null }, chance.Pick(Beginnings) + chance.Pick(Endings));

    public static string GivenName(Chance chance)
    {
        var name = GivenNames[Math.Min(chance.Below(GivenNames.Length), chance.Below(GivenNames.Length))];
        return chance.Percent(12) ? $"{name} {chance.Pick(GivenNames)}" : name;
    }

    public static DateOnly BirthDate(Chance chance, int youngest, int oldest)
    {
        var year = FakeTime.Start.Year - chance.Between(youngest, oldest);
        return chance.Percent(2) ? new DateOnly(year, 1, 1) : new DateOnly(year, 1, 1).AddDays(chance.Below(365));
    }

    public static (string Postcode, string Number) Address(Chance chance)
    {
        const string Letters = "ABCDEGHJKLMNPRTVWXZ";
        var number = chance.Between(1, 160).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var addition = chance.Below(12) switch { 0 => "a", 1 => "b", 2 => "-1", 3 => " bis", _ => "" };
        return ($"{chance.Between(1010, 1069)}{Letters[chance.Below(19)]}{Letters[chance.Below(19)]}", number + addition);
    }

    void Household()
    {
        var (postcode, number) = chance.Percent(5) ? (null, null) : ((string?, string?))Address(chance);
        var (prefix, surname) = Surname(chance);
        var head = Add(GivenName(chance), prefix, surname, BirthDate(chance, 22, 90));
        if (chance.Percent(55)) Add(GivenName(chance), prefix, chance.Percent(40) ? surname : chance.Percent(60) ? $"{surname}-{Surname(chance).Surname}" : Surname(chance).Surname, BirthDate(chance, 22, 90));
        var children = chance.Percent(60) ? 0 : chance.Between(1, 3);
        for (var child = 0; child < children; child++)
        {
            var born = BirthDate(chance, 0, 21);
            Add(chance.Percent(5) ? head.GivenName : GivenName(chance), prefix, surname, born);
            if (chance.Percent(3)) Add(GivenName(chance), prefix, surname, born);
        }
        // Downstairs lives somebody else at the same number.
        if (number is not null && chance.Percent(10))
        {
            var (below, name) = Surname(chance);
            people.Add(Make(chance, GivenName(chance), below, name, BirthDate(chance, 22, 90), postcode, number + "hs"));
        }

        Person Add(string given, string? before, string name, DateOnly born)
        {
            var person = Make(chance, given, before, name, chance.Percent(3) ? null : born, postcode, number);
            people.Add(person);
            return person;
        }
    }
}
