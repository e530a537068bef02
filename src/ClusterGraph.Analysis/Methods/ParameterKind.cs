namespace ClusterGraph.Analysis.Methods;

/// <summary>What a parameter holds; a form shows a field of this kind.</summary>
public enum ParameterKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Layers, by id or family, separated by commas; empty for all that are not negative.</summary>
    Layers,

    /// <summary>The name of an attribute.</summary>
    Attribute,

    /// <summary>Ids of actors, separated by commas.</summary>
    Actors,

    /// <summary>Words, separated by commas.</summary>
    Words,
}
