namespace ClusterGraph.Analysis.Graph;

/// <summary>Whose answer settles whether two actors are linked.</summary>
public enum AskedWhen
{
    /// <summary>That of the actor where the arc begins.</summary>
    SourceAnswered,

    /// <summary>That of one of the two.</summary>
    EitherAnswered,

    /// <summary>Only that of both.</summary>
    BothAnswered,
}
