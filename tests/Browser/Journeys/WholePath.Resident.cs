using Keukentafel.Tests.Browser.Host;
using Microsoft.Playwright;

namespace Keukentafel.Tests.Browser.Journeys;

sealed partial class WholePath
{
    public Task The_resident_reads_ticks_objects_and_answers() => As(Personas.Henk, async henk =>
    {
        await henk.IsAt("Uw plan");
        await henk.Reads("Ik wil elke week met iemand koffie drinken.");
        await henk.Press("Ria mag meedoen");
        await henk.Reads("Deze persoon doet nu mee.");

        await henk.Press("Dit is gedaan: Woensdag naar de inloop gaan");
        await Assertions.Expect(henk.Button("Vinkje weghalen bij: Woensdag naar de inloop gaan")).ToBeVisibleAsync();

        await henk.Follow(Kept);
        await henk.Fill("Wat is er niet gedaan?", "Ik heb nog niets gehoord van de maaltijdservice.");
        await henk.Press("Dit klopt niet");
        await henk.Reads("U hebt gezegd dat dit niet is gedaan.");

        await henk.Follow("Reageren");
        await henk.Fill("Wat wilt u erbij zeggen?", "Ik heb er juist zin in.");
        await henk.Press("Reactie erbij zetten");
        await henk.Reads("Ik heb er juist zin in.");

        await henk.Go("Mijn plan");
        await henk.Follow("Gesprek van");
        await henk.Reads(Lonely);
        await henk.Fill("Wat klopt er niet?", "Op zondag belt mijn dochter altijd.");
        await henk.Press("Verbetering versturen");
        await henk.Reads("Op zondag belt mijn dochter altijd.");
    });

    public async Task The_resident_sees_who_looked()
    {
        await As(Personas.Henk, async henk =>
        {
            await henk.Go("Wie keek mee");
            await henk.IsAt("Wie keek in uw dossier");
            await henk.Reads("maatschappelijk werker");
            await henk.Reads("medewerker balie");
        });
        // Both texts stand beside each other for the team as well.
        await As(Personas.Samira, async samira =>
        {
            await OpenHome(samira);
            await samira.Reads("Ria");
            await samira.Reads("niet gedaan, zegt bewoner");
        });
    }
}
