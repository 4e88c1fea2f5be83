using Keukentafel.Domain.Conversations;

namespace Keukentafel.Domain.Triage;

/// <summary>One life domain as triage weighs it: all answers about it, and what an acute situation says about it, taken together.</summary>
sealed class Question
{
    readonly IReadOnlyList<DomainAnswer> _answers;
    readonly bool _acute;

    public Question(string code, IReadOnlyList<DomainAnswer> answers, bool acute)
    {
        Code = code;
        _answers = answers;
        _acute = acute;
        Name = LifeDomains.Find(code)?.ShortName
            ?? answers.Select(answer => answer.DomainName).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
            ?? "een ander leefgebied";
    }

    public string Code { get; }

    public string Name { get; }

    public bool HasNoScore => _answers.All(answer => answer.SelfReliance is null);

    public bool TriedAlready => _answers.Any(answer => answer.TriedAlready);

    /// <summary>Self-reliance is so low that help is needed.</summary>
    public bool IsLow => _acute || Lowest <= SelfRelianceScale.Low;

    /// <summary>Weighs towards a plan: low, or a wish where it goes with trouble.</summary>
    public bool IsSerious => IsLow || (Wants && Lowest <= SelfRelianceScale.Middle);

    /// <summary>There is a question at all.</summary>
    public bool IsAsked => IsSerious || Wants;

    /// <summary>The people around can help and it was not tried before.</summary>
    public bool NetworkIsAble => !_acute && !TriedAlready && _answers.Count > 0 && _answers.All(answer => answer.HasOwnNetwork);

    /// <summary>The lightest route that answers this question alone.</summary>
    public Route LightestRoute => (IsAsked, IsLow, NetworkIsAble) switch
    {
        (false, _, _) => Route.Information,
        (_, _, true) => Route.OwnNetwork,
        (_, true, false) => Route.SingleProvision,
        (_, false, false) => Route.GeneralFacility,
    };

    bool Wants => _answers.Any(answer => answer.Wants);

    int? Lowest => _answers.Min(answer => answer.SelfReliance);
}
