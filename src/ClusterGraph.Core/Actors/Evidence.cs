namespace ClusterGraph.Core.Actors;

/// <summary>What an element rests on.</summary>
public sealed record Evidence
{
    /// <summary>Said in the room, without a written source.</summary>
    public static readonly Evidence SaidInTheRoom = new() { Mark = EvidenceMark.Room };

    /// <summary>Gets the kind of evidence.</summary>
    public required EvidenceMark Mark { get; init; }

    /// <summary>Gets the document and line, such as <c>AA:899</c>; at most 200 characters.</summary>
    public string? Source { get; init; }
}
