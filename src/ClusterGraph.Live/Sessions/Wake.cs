namespace ClusterGraph.Live.Sessions;

/// <summary>Wakes one waiting task; a wake while nobody waits is kept, several count as one.</summary>
internal sealed class Wake
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _waiting;
    private bool _isSet;

    public void Set()
    {
        TaskCompletionSource? waiting;
        lock (_gate)
        {
            waiting = _waiting;
            _waiting = null;
            _isSet = waiting is null;
        }

        waiting?.TrySetResult();
    }

    public Task WaitAsync()
    {
        lock (_gate)
        {
            if (_isSet)
            {
                _isSet = false;
                return Task.CompletedTask;
            }

            _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }
    }
}
