namespace ClusterGraph.Core.Maps;

/// <summary>The methods of diffusion whose steps can be played on the stage.</summary>
public enum SpreadKind
{
    /// <summary>Independent cascade: each link gets one chance.</summary>
    Cascade,

    /// <summary>Linear threshold: who has enough neighbours that have it takes it, too.</summary>
    Threshold,

    /// <summary>Susceptible, infected, recovered.</summary>
    Epidemic,

    /// <summary>Adoption as it was observed, and who would follow.</summary>
    Exposure,
}
