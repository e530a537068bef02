namespace ClusterGraph.Analysis.Comparison;

/// <summary>An actor at two moments, and how many it stands for. A group that shrank counts the difference as gone.</summary>
/// <param name="First">Its node at the first moment; -1 when it was not there.</param>
/// <param name="Second">Its node at the second moment; -1 when it is gone.</param>
/// <param name="Stayed">How many stayed.</param>
/// <param name="Left">How many left.</param>
/// <param name="Joined">How many joined.</param>
internal readonly record struct MomentMember(int First, int Second, double Stayed, double Left, double Joined)
{
    /// <summary>Gets a value indicating whether it is there both times.</summary>
    public bool IsBoth => First >= 0 && Second >= 0;
}
