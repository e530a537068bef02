namespace ClusterGraph.Core.Maps;

/// <summary>The seven steps of a workshop; a stepper, not a cage.</summary>
public enum WorkshopPhase
{
    /// <summary>Who is here, who else matters.</summary>
    Actors,

    /// <summary>Who buys from, lends to, teaches whom.</summary>
    Links,

    /// <summary>Which stages each actor does.</summary>
    Chain,

    /// <summary>Who relies on whom.</summary>
    Trust,

    /// <summary>Where poor people are concentrated.</summary>
    Poverty,

    /// <summary>What is missing.</summary>
    Gaps,

    /// <summary>Who does what next.</summary>
    Plan,
}
