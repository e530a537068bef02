namespace ClusterGraph.Analysis.Poverty;

/// <summary>A link in one role, such as a sale, turned so that it leads from who gives to who takes.</summary>
/// <param name="From">The node that gives: sells, lends, informs.</param>
/// <param name="To">The node that takes.</param>
/// <param name="Link">The link's number in the input.</param>
internal readonly record struct Tie(int From, int To, int Link);
