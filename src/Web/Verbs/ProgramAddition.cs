using Keukentafel.Web.Platform.SignIn;

namespace Keukentafel.Web.Verbs;

/// <summary>What a program with practice mode adds to the production program, which does not know it.</summary>
/// <param name="Verbs">Verbs beside the usual ones.</param>
/// <param name="Practice">The provider of practice mode.</param>
sealed record ProgramAddition(IReadOnlyList<Verb> Verbs, IPracticeProvider Practice);
