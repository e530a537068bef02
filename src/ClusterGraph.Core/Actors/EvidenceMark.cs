namespace ClusterGraph.Core.Actors;

/// <summary>How well an element is supported (seed cases, "Marks").</summary>
public enum EvidenceMark
{
    /// <summary>The source names it or states the relation.</summary>
    Stated,

    /// <summary>The source states it as a group, count or category only.</summary>
    Group,

    /// <summary>It follows directly from the source.</summary>
    Implied,

    /// <summary>It was made up for illustration.</summary>
    Invented,

    /// <summary>Somebody said it in the room.</summary>
    Room,
}
