namespace ClusterGraph.Core.Changes;

/// <summary>How large things may get.</summary>
public static class MapLimits
{
    /// <summary>Operations in one change sent over the hub.</summary>
    public const int OpsPerChange = 200;

    /// <summary>Actors on one map.</summary>
    public const int Actors = 20_000;

    /// <summary>Links on one map.</summary>
    public const int Links = 100_000;

    /// <summary>Stages on one map.</summary>
    public const int Stages = 40;

    /// <summary>Types that one map adds.</summary>
    public const int Types = 500;

    /// <summary>Named snapshots on one map.</summary>
    public const int Marks = 500;

    /// <summary>Objections on one map.</summary>
    public const int Objections = 2_000;

    /// <summary>Actions of one plan.</summary>
    public const int Actions = 200;

    /// <summary>Contributions held back on one map.</summary>
    public const int Proposals = 5_000;

    /// <summary>Ratings on one map.</summary>
    public const int Ratings = 100_000;

    /// <summary>Answers about stages on one map.</summary>
    public const int Answers = 20_000;

    /// <summary>Moves in one operation.</summary>
    public const int Moves = 5_000;
}
