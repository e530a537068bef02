namespace ClusterGraph.Core.Poverty;

/// <summary>Who mostly works in a group.</summary>
public enum WorkSex
{
    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,

    /// <summary>Both.</summary>
    Both,
}
