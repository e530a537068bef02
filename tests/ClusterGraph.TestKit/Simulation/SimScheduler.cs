namespace ClusterGraph.TestKit.Simulation;

/// <summary>
/// Runs all tasks of a simulation on the thread that calls <see cref="RunOne"/>, in an order drawn from a seed. Code
/// that awaits stays here, because a continuation goes back to the scheduler of its task.
/// </summary>
public sealed class SimScheduler(Random random) : TaskScheduler
{
    private readonly List<Task> _ready = [];

    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>Gets where code left this thread, which makes a run impossible to repeat; null when it never did.</summary>
    public string? Escape { get; private set; }

    /// <summary>Gets how many tasks were run.</summary>
    public long Steps { get; private set; }

    /// <summary>Runs one of the tasks that are ready.</summary>
    /// <returns>False when none is.</returns>
    public bool RunOne()
    {
        if (_ready.Count == 0)
        {
            return false;
        }

        var index = random.Next(_ready.Count);
        var task = _ready[index];
        _ready.RemoveAt(index);
        Steps++;
        var context = SynchronizationContext.Current;
        try
        {
            // The test runner's context would draw continuations away from here.
            SynchronizationContext.SetSynchronizationContext(null);
            TryExecuteTask(task);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return true;
    }

    /// <summary>Starts a task here.</summary>
    public Task Start(Func<Task> run) => Task.Factory
        .StartNew(run, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this)
        .Unwrap();

    /// <summary>Starts an action here.</summary>
    public void Post(Action run) =>
        Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => _ready;

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            Escape ??= Environment.StackTrace;
        }

        lock (_ready)
        {
            _ready.Add(task);
        }
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;
}
