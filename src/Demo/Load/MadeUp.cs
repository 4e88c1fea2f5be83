using System.Globalization;

namespace Keukentafel.Demo.Load;

/// <summary>Names, addresses and citizen service numbers of people who do not exist.</summary>
static class MadeUp
{
    /// <summary>How many people can have a number of their own.</summary>
    public const int MostBsns = 9_000_000;

    public static readonly string[] GivenNames =
    [
        "Anna", "Fatima", "Jan", "Sanne", "Mohamed", "Willem", "Emma", "Hanneke", "Ömer", "Sofie", "Kees", "Noor", "Youssef", "Ingrid", "Daan",
        "Aylin", "Piet", "Marieke", "Sem", "Zoë", "Gerrit", "Naima", "Bas", "Trijntje", "Lotte", "Ahmed", "Corrie", "Finn", "Roos", "Henk",
        "Saskia", "Tijn", "Jamila", "Bert", "Julia", "Rachid", "Els", "Thijs", "Mila", "Joke", "Sara", "Luuk", "Yasmina", "Dirk", "Eva",
    ];

    static readonly (string? Prefix, string Surname)[] Surnames =
    [
        ("de", "Jong"), (null, "Jansen"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"), (null, "Bakker"), (null, "Visser"), (null, "Smit"),
        ("de", "Boer"), ("van der", "Linden"), (null, "Mulder"), ("ten", "Brink"), (null, "Yılmaz"), (null, "El Amrani"), ("van 't", "Hof"),
        ("op de", "Weegh"), (null, "Dijkstra"), ("van der", "Heijden"), (null, "Kuijpers"), ("te", "Riele"), (null, "Bouzid"), ("uit den", "Bogaard"),
        (null, "Pinas"), ("in 't", "Veld"), (null, "Hoekstra"), ("van de", "Ven"), (null, "Kaya"), (null, "Willems"), ("ter", "Horst"), (null, "Postma"),
        (null, "Öztürk"), ("d'", "Ancona"), (null, "Sewnarain"), ("van", "IJzendoorn"), (null, "Kowalska"), ("la", "Grange"), (null, "Brouwer"),
    ];

    static readonly string[] Endings = ["", "", "", "", "", "-Peters", "-Bos", "-Vos", "-Maas", "-Prins", "-Schouten"];

    static readonly string[] Streets =
    [
        "Lindenhof", "Kerkstraat", "Dorpsweg", "Molenlaan", "Beatrixstraat", "Wilgenpad", "Industrieweg", "Tulpstraat", "Schoolstraat", "Havenkade",
        "Merelhof", "Burgemeester van Riellaan", "Zuiderdijk", "Esdoornplein", "Korenbloem", "Spoorlaan", "Veldweg", "Jan Steenstraat", "Meidoornhof",
    ];

    public static (string? Prefix, string Surname) Surname(Chance chance)
    {
        var (prefix, surname) = chance.Pick(Surnames);
        return (prefix, surname + chance.Pick(Endings));
    }

    public static (string Street, string Number) Address(Chance chance) =>
        (chance.Pick(Streets), chance.Between(1, 240).ToString(CultureInfo.InvariantCulture) + (chance.Percent(12) ? "a" : ""));

    /// <summary>Four digits and two letters, without the combinations that are not given out (SA, SD, SS).</summary>
    public static string Postcode(Chance chance, int digits)
    {
        const string Letters = "ABCDEGHJKLMNPRTVWXZ";
        return string.Create(CultureInfo.InvariantCulture, $"{digits:0000}{Letters[chance.Below(Letters.Length)]}{Letters[chance.Below(Letters.Length)]}");
    }

    /// <summary>
    /// Nine digits that pass the eleven check, in the range that starts with 9 and is given to nobody; each number below
    /// <see cref="MostBsns"/> has its own.
    /// </summary>
    public static string Bsn(int number)
    {
        // Of the second digits at most one leaves a rest that no last digit can make good: nine are left for each six that follow.
        var (choice, rest) = Math.DivRem(number, MostBsns / 9);
        for (var second = 0; ; second++)
        {
            var first = 90_000_000 + second * 1_000_000 + rest;
            var last = LastDigit(first);
            if (last < 10 && choice-- == 0) return (first * 10L + last).ToString(CultureInfo.InvariantCulture);
        }
    }

    static int LastDigit(int first)
    {
        var sum = 0;
        for (var weight = 2; weight <= 9; weight++, first /= 10) sum += weight * (first % 10);
        return sum % 11;
    }
}
