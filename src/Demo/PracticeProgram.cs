using Keukentafel.Demo.Practice;
using Keukentafel.Demo.Verbs;
using Keukentafel.Web.Verbs;

namespace Keukentafel.Demo;

/// <summary>What practice mode adds to the production program.</summary>
static class PracticeProgram
{
    /// <summary>The verbs that fill municipalities with made-up people, and the provider to sign in as one of them.</summary>
    public static ProgramAddition Addition { get; } = new(
        [
            new("demo", "vult de oefengemeenten, een keer", DemoVerb.Help, DemoVerb.Run),
            new("load", "vult een lege gemeente met veel verzonnen huishoudens", LoadVerb.Help, LoadVerb.Run),
        ],
        new PracticeProvider());
}
