namespace Keukentafel.Demo.Load;

/// <summary>What made-up people say and what made-up professionals write.</summary>
static class Sentences
{
    public static readonly string[] Asks =
    [
        "De trap wordt mij te zwaar. Ik kom bijna niet meer boven en slaap nu op de bank.",
        "Ik durf de post niet meer open te maken. Er liggen brieven van drie maanden.",
        "Mijn man vergeet steeds meer. Ik kan hem niet meer alleen laten en kom zelf nergens meer aan toe.",
        "Mijn zoon wil niet naar school. De leerplichtambtenaar heeft gebeld en ik weet niet wat ik moet zeggen.",
        "Sinds de scheiding red ik het niet met het geld. De huur is twee maanden achter.",
        "Ik zit de hele dag alleen thuis. Vroeger ging ik naar het buurthuis, maar dat is dicht.",
        "Mijn moeder is gevallen. Ze kan voorlopig niet zelf koken en wassen.",
        "Ik ben mijn werk kwijt en de uitkering is nog niet rond. Volgende week is er niets meer.",
        "De meisjes hebben elke avond ruzie. Ik heb geen idee hoe ik dat moet stoppen.",
        "Ik slaap slecht en kom nergens meer toe. Mijn huisarts zei dat ik u moest bellen.",
    ];

    public static readonly string[] Wishes =
    [
        "Dat iemand met mij meekijkt.", "Dat het thuis weer rustig wordt.", "Weer zelf naar buiten kunnen.", "Dat de rekeningen betaald worden.",
        "Iemand die af en toe langskomt.", "Dat mijn kind weer naar school gaat.", "Weten waar ik recht op heb.",
    ];

    public static readonly string[] Says =
    [
        "Ik weet niet meer hoeveel ik moet betalen.", "Er komt bijna niemand meer langs.", "Mijn knie wordt niet meer beter.", "Wij snauwen tegen elkaar.",
        "Ik wil graag werken, maar niet meer de hele dag.", "De buren klagen over de tuin.", "Ik eet niet elke dag warm.", "Ik mis mijn oude straat.",
    ];

    public static readonly string[] Goals =
    [
        "Ik wil de post weer durven openmaken.", "Ik wil naar school zonder buikpijn.", "Wij willen samen eten zonder ruzie.", "Ik wil elke week iemand spreken.",
        "Ik wil hier veilig kunnen blijven wonen.", "Ik wil weer drie dagen werken.", "Ik wil 's nachts slapen.", "Ik wil geen nieuwe schulden meer.",
    ];

    public static readonly string[] Actions =
    [
        "Overzicht van alle schulden maken", "Elke dinsdag de post doornemen", "Bellen met de mentor", "Aanvraag voor de traplift insturen",
        "Op vrijdag samen koken", "Wandelen met de buurvrouw", "Afspraak bij de huisarts maken", "Formulier voor bijzondere bijstand halen",
    ];

    public static readonly string[] Notes =
    [
        "Er liggen ongeopende enveloppen op de kast. Twee zijn van de verhuurder, de andere van de zorgverzekeraar.",
        "Kennismaking aan de telefoon. Wil graag dat we thuis komen, liefst in de ochtend.",
        "De keuken is schoon en er is gegeten. De bewoner vertelt dat de buurvrouw elke dag langs komt.",
        "Samen de brief van de gemeente gelezen. De bewoner begrijpt nu wat er gevraagd wordt en vult het zelf in.",
        "Het gesprek ging over school. Volgende week komt de mentor erbij, dat is met iedereen afgesproken.",
        "Niet bereikt op het afgesproken moment. Kaartje achtergelaten met het nummer van het team.",
        "De verhuurder wacht nog een maand, als de eerste termijn voor de vijftiende binnen is.",
    ];

    public static readonly string[] Subjects = ["Huisbezoek", "Voortgang bespreken", "Gesprek op school", "Samen de post doornemen", "Naar de huisarts", "Evaluatie"];

    public static readonly string[] Provisions = ["Hulp bij het huishouden", "Traplift", "Begeleiding thuis", "Dagbesteding", "Schuldregeling", "Jeugdhulp op school"];

    public static readonly string[] Providers = ["De Bron jeugdhulp", "Thuis met Zorg", "Samen Wijzer", "Stichting Stap voor Stap"];

    public static readonly string[] Neighbours = ["Oma Jannie", "Corrie van hiernaast", "Oom Mehmet", "Mevrouw Van Dam", "Buurman Piet"];

    public static readonly string[] Views = ["het huishouden en het plan", "de tijdlijn", "de melding", "het verslag van het gesprek"];
}
