namespace ClusterGraph.Analysis.ValueChains;

/// <summary>One introduction that could be made.</summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="From">Who gives; for a new actor, one who would deal with it.</param>
/// <param name="To">Who takes; -1 for a new actor.</param>
/// <param name="Layer">The layer of the new link, as a number of the input.</param>
/// <param name="Stage">The stage of a new actor, or -1.</param>
/// <param name="Volume">How much the new link would carry; NaN for nobody knows.</param>
internal readonly record struct Move(MoveKind Kind, int From, int To, int Layer, int Stage = -1, double Volume = double.NaN);
